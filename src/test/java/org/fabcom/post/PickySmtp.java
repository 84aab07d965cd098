package org.fabcom.post;

import module java.base;

/** A mail server of the loopback that answers each recipient as it is told; an empty answer hangs up. */
final class PickySmtp implements AutoCloseable {

    static final String FINE = "250 ok";

    final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    final List<String> heads = Collections.synchronizedList(new ArrayList<>());
    private final ServerSocket door;
    private final Function<String, String> toRecipient;
    private final Function<String, String> toLetter;

    PickySmtp(Function<String, String> toRecipient, Function<String, String> toLetter) throws IOException {
        this.toRecipient = toRecipient;
        this.toLetter = toLetter;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void open() {
        while (!door.isClosed()) {
            try (var client = door.accept()) {
                talk(client);
            } catch (IOException gone) {
                // the next one
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        var out = new PrintStream(client.getOutputStream(), true, StandardCharsets.UTF_8);
        say(out, "220 picky");
        var recipient = "";
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var answer = FINE;
            if (line.startsWith("RCPT TO:<")) {
                recipient = line.substring(9, line.indexOf('>'));
                answer = toRecipient.apply(recipient);
            } else if (line.equals("DATA")) {
                say(out, "354 go on");
                for (var text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) heads.add(text);
                answer = toLetter.apply(recipient);
                if (answer.startsWith("2")) taken.add(recipient);
            } else if (line.equals("QUIT")) answer = "221 bye";
            if (answer.isEmpty()) return;
            say(out, answer);
        }
    }

    private static void say(PrintStream out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }
}
