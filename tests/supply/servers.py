#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Slipway authors
# SPDX-License-Identifier: Apache-2.0
# servers.py FOLDER: servers on loopback for the tests; prints one line of JSON with their ports and runs until its standard
# input ends. FOLDER holds proxy/ (a file proxy), git/ (bare repositories), web/ (pages of go-get), tls/ (certificates).
import base64, http.server, json, os, socket, ssl, subprocess, sys, threading, urllib.parse

FOLDER = sys.argv[1]
LOGIN = 'Basic ' + base64.b64encode(b'ann:s3cr3t-token').decode()
STATUS = {'/deny/': 403, '/gone/': 410, '/missing/': 404, '/broken/': 500}
stop = threading.Event()


class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *args):
        pass

    def reply(self, status, body=b'', kind='text/plain; charset=utf-8', headers=()):
        self.send_response(status)
        self.send_header('Content-Type', kind)
        self.send_header('Content-Length', str(len(body)))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def may(self):
        if self.headers.get('Authorization') == LOGIN:
            return True
        self.reply(401, b'who are you\n', headers=[('WWW-Authenticate', 'Basic realm="test"')])
        return False

    def send_file(self, name):
        name = os.path.normpath(os.path.join(FOLDER, name))
        if not name.startswith(FOLDER) or not os.path.isfile(name):
            return self.reply(404, b'not found: no such file\n')
        with open(name, 'rb') as file:
            self.reply(200, file.read())

    def git(self, path, query):
        env = dict(os.environ, GIT_PROJECT_ROOT=FOLDER + '/git', GIT_HTTP_EXPORT_ALL='1', PATH_INFO=path, QUERY_STRING=query,
                   REQUEST_METHOD=self.command, CONTENT_TYPE=self.headers.get('Content-Type', ''), REMOTE_ADDR='127.0.0.1',
                   HTTP_GIT_PROTOCOL=self.headers.get('Git-Protocol', ''), HTTP_CONTENT_ENCODING=self.headers.get('Content-Encoding', ''))
        env['GIT_CONFIG_COUNT'], env['GIT_CONFIG_KEY_0'], env['GIT_CONFIG_VALUE_0'] = '1', 'safe.directory', '*'
        body = self.rfile.read(int(self.headers.get('Content-Length') or 0))
        if body:
            env['CONTENT_LENGTH'] = str(len(body))
        done = subprocess.run(['git', 'http-backend'], input=body, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        head, _, rest = done.stdout.partition(b'\r\n\r\n')
        status, kind = 200, 'text/plain'
        for line in head.decode().split('\r\n'):
            name, _, value = line.partition(': ')
            if name == 'Status':
                status = int(value.split()[0])
            elif name == 'Content-Type':
                kind = value
        self.reply(status, rest, kind)

    def do_GET(self):
        url = urllib.parse.urlsplit(self.path)
        path = urllib.parse.unquote(url.path)
        for prefix, status in STATUS.items():
            if path.startswith(prefix):
                return self.reply(status, b'the server says %d\n' % status)
        if 'go-get=1' in url.query:
            return self.send_file('web' + path)
        if path.startswith('/moved/'):  # to the same host by another name: what was sent with it is not for that one
            return self.reply(302, headers=[('Location', f"https://localhost:{ports['tls']}/auth/{path[7:]}")])
        if path.startswith('/near/'):
            return self.reply(302, headers=[('Location', '/auth/' + path[6:])])
        if path.startswith('/slow/'):
            stop.wait(60)
        elif path.startswith('/login/'):
            self.reply(200, b'<html><body>Please sign in</body></html>', 'text/html')
        elif path.startswith('/auth/') and self.may():
            self.send_file('proxy/' + path[6:])
        elif path.startswith('/open/'):
            self.send_file('proxy/' + path[6:])
        elif path.startswith('/git/') and self.may():
            self.git(path[4:], url.query)
        elif path.startswith('/opengit/'):
            self.git(path[8:], url.query)
        elif not path.startswith(('/auth/', '/git/')):
            self.reply(404, b'not found\n')

    do_POST = do_GET


class WebProxy(http.server.BaseHTTPRequestHandler):
    """CONNECT with a password; whatever host is asked for, the first server answers."""
    protocol_version = 'HTTP/1.1'  # curl asks without the password first, and again on the same connection

    def log_message(self, *args):
        pass

    def do_CONNECT(self):
        if self.headers.get('Proxy-Authorization') != LOGIN:
            self.send_response(407)
            self.send_header('Proxy-Authenticate', 'Basic realm="way out"')
            self.send_header('Content-Length', '0')
            self.end_headers()
            return
        there = socket.create_connection(('127.0.0.1', ports['tls']))
        self.send_response(200)
        self.end_headers()

        def copy(a, b):
            try:
                while data := a.recv(65536):
                    b.sendall(data)
                b.shutdown(socket.SHUT_WR)
            except OSError:
                pass
        back = threading.Thread(target=copy, args=(there, self.connection), daemon=True)
        back.start()
        copy(self.connection, there)
        back.join()
        self.close_connection = True


def serve(handler, certificate=None):
    server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), handler)
    server.daemon_threads = True
    if certificate:
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(f'{FOLDER}/tls/{certificate}.pem', f'{FOLDER}/tls/{certificate}.key')
        server.socket = tls.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_address[1]


closed = socket.socket()
closed.bind(('127.0.0.1', 0))  # taken, and nobody listens
ports = {'tls': serve(Handler, 'good'), 'untrusted': serve(Handler, 'alien'), 'plain': serve(Handler), 'web': serve(WebProxy),
         'closed': closed.getsockname()[1]}
print(json.dumps(ports), flush=True)
sys.stdin.read()
stop.set()
