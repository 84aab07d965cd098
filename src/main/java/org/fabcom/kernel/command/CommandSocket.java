package org.fabcom.kernel.command;

import module java.base;
import org.fabcom.kernel.console.Console;
import org.fabcom.kernel.console.Refused;
import org.fabcom.kernel.console.Terminal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;

/**
 * Where a running instance takes small commands (ADR 0100): a socket of the system in a folder that its owner alone may enter, in
 * the data folder, which holds the passwords of the base anyway. What is said goes back line by line, each with a sign before it.
 */
record CommandSocket(ServerSocketChannel server, Path file, ApplicationContext rooms) implements AutoCloseable {

    static final char LINE = '1';
    static final char ERROR = '2';
    static final char CODE = '=';
    static final char NOT_HERE = '?';

    /** What a command answers that would not do it. */
    static final int REFUSED = 2;

    private static final int FAILED = 3;
    private static final int MOST_WORDS = 100;
    private static final Logger LOG = LoggerFactory.getLogger(CommandSocket.class);

    static Path in(Path data) {
        return data.resolve("commands").resolve("socket");
    }

    /** Null where the system has no such sockets or the path is too long for one: commands then do without. */
    static @Nullable CommandSocket open(Path data, ApplicationContext rooms) {
        var file = in(data);
        try {
            var folder = file.getParent();
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.deleteIfExists(file);
            var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(file));
            var open = new CommandSocket(server, file, rooms);
            Thread.ofVirtual().name("commands").start(open::accept);
            return open;
        } catch (IOException | UnsupportedOperationException without) {
            LOG.warn("commands beside this instance will be slow: {}", without.getMessage());
            return null;
        }
    }

    private void accept() {
        try {
            while (server.isOpen()) {
                var caller = server.accept();
                Thread.ofVirtual().name("command").start(() -> serve(caller));
            }
        } catch (IOException closed) {
            LOG.debug("no more commands", closed);
        }
    }

    private void serve(SocketChannel caller) {
        try (caller;
                var in = new DataInputStream(Channels.newInputStream(caller));
                var out = new DataOutputStream(Channels.newOutputStream(caller))) {
            var language = Locale.forLanguageTag(in.readUTF());
            var words = words(in);
            var command = command(words.getFirst());
            if (command.isEmpty()) say(out, NOT_HERE, "");
            else say(out, CODE, "" + run(command.get(), words, new Far(language, out)));
        } catch (IOException | UncheckedIOException gone) {
            LOG.debug("a caller went away", gone);
        }
    }

    private static List<String> words(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 1 || count > MOST_WORDS) throw new IOException("words: " + count);
        var words = new ArrayList<String>();
        for (int i = 0; i < count; i++) words.add(in.readUTF());
        return words;
    }

    private Optional<Command> command(String name) {
        return rooms.getBeansOfType(Command.class).values().stream()
                .filter(it -> it.beside() && it.name().equals(name))
                .findFirst();
    }

    private static int run(Command command, List<String> words, Terminal terminal) {
        return Console.speakingTo(terminal, () -> {
            try {
                return command.run(words.subList(1, words.size()));
            } catch (RuntimeException failed) {
                var refused = Refused.within(failed);
                if (refused.isEmpty()) LOG.error("command {}", command.name(), failed);
                terminal.error(refused.map(Refused::getMessage).orElseGet(() -> Console.t("console.command.failed")));
                return refused.isEmpty() ? FAILED : REFUSED;
            }
        });
    }

    private static void say(DataOutputStream out, char sign, String text) throws IOException {
        out.writeChar(sign);
        out.writeUTF(text);
        out.flush();
    }

    /** The terminal at the other end. */
    private record Far(Locale language, DataOutputStream out) implements Terminal {

        @Override
        public void line(String text) {
            send(LINE, text);
        }

        @Override
        public void error(String text) {
            send(ERROR, text);
        }

        private void send(char sign, String text) {
            try {
                say(out, sign, text);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(file);
        } catch (IOException left) {
            LOG.debug("the next start removes it", left);
        }
    }
}
