/** The script of the reference: sends the example of an endpoint and shows the answer as text. */
export const SCRIPT = `for (const form of document.querySelectorAll('form[data-send]')) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const shown = form.querySelector('output');
    shown.textContent = '…';
    const headers = { 'content-type': 'application/json', 'accept-language': document.documentElement.lang };
    const body = form.querySelector('textarea').value;
    try {
      const answer = await fetch(form.dataset.send, { method: 'POST', headers, body });
      const pre = document.createElement('pre');
      const text = await answer.text();
      pre.textContent = answer.status + '\\n' + JSON.stringify(JSON.parse(text), null, 1).slice(0, 20000);
      shown.replaceChildren(pre);
    } catch (error) {
      shown.textContent = String(error);
    }
  });
}
`;
