import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface MallorysSite {
  readonly server: Server;
  readonly address: string;
}

/** A site of Mallory's, which frames the page, and opens it to talk to it. */
export async function mallorysSite(address: string): Promise<MallorysSite> {
  const server = createServer((request, response) => {
    const framed = `<iframe src="${address}/sign-in" width="800" height="600"></iframe>`;
    const opens = `<script>
      window.heard = [];
      addEventListener('message', (event) => heard.push(String(event.data)));
      window.go = () => { window.theirs = open('${address}/sign-in'); };
      window.talk = () => {
        for (const data of ['token', { token: 'x' }, { type: 'oauth', code: 'c', state: 's' }]) theirs?.postMessage(data, '*');
        try { return String(theirs.document.title); } catch (error) { return error.name; }
      };
    </script>`;
    response.setHeader('content-type', 'text/html');
    response.end(request.url === '/frame' ? framed : opens);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
