"""Plans and the notation as the browser runs them."""
