// A file that the reader chose, to its text; a sentence where it is too large to be what is asked for.

/** Megabytes. Ten years of activities are below five, five years of a diary below two. */
const MOST = 20;

type FileText = { readonly text: string } | { readonly problem: string };

/** Null where none was chosen. The field is emptied, so that the same file can be chosen again. */
export async function textOf(field: HTMLInputElement): Promise<FileText | null> {
  const file = field.files?.[0];
  if (file === undefined) return null;
  const size = file.size / 1e6;
  if (size > MOST) {
    field.value = "";
    const words = `This file is ${Math.round(size)} MB. The limit is ${MOST} MB.`;
    return { problem: `${words} Choose another file. Nothing was changed.` };
  }
  const text = await file.text();
  field.value = "";
  return { text };
}
