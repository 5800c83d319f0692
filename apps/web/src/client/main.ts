/** What a page does for a reader with a script. */
document.documentElement.classList.add('scripted');
