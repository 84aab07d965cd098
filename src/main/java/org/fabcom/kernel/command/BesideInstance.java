package org.fabcom.kernel.command;

import module java.base;
import org.fabcom.kernel.console.Console;
import org.fabcom.kernel.console.Refused;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.kernel.settings.SettingsReader;

/**
 * Hands a command to the instance that runs in the same data folder, and says what it answers. The start script runs it by itself, with
 * none of the rooms' classes, before it asks for the whole program.
 */
final class BesideInstance {

    /** Nobody there took it: the whole program has to. */
    private static final int NOT_TAKEN = 75;

    private BesideInstance() {}

    public static void main(String[] line) {
        System.exit(run(List.of(line)));
    }

    private static int run(List<String> line) {
        try {
            var settings = SettingsReader.read(Path.of(System.getProperty("fabcom.home", ".")), System.getenv());
            return ask(settings, line.getFirst(), line.subList(1, line.size())).orElse(NOT_TAKEN);
        } catch (Refused refused) {
            Console.complain(String.valueOf(refused.getMessage()));
            return CommandSocket.REFUSED;
        }
    }

    /** The exit code; empty when nobody is there or the command is none of theirs. */
    static OptionalInt ask(Settings settings, String name, List<String> args) {
        var socket = CommandSocket.in(settings.data());
        if (!Files.exists(socket)) return OptionalInt.empty();
        SocketChannel line;
        try {
            line = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        } catch (IOException | UnsupportedOperationException nobody) {
            return OptionalInt.empty();
        }
        try (line;
                var out = new DataOutputStream(Channels.newOutputStream(line));
                var in = new DataInputStream(Channels.newInputStream(line))) {
            out.writeUTF(Console.language().toLanguageTag());
            out.writeInt(args.size() + 1);
            out.writeUTF(name);
            for (var word : args) out.writeUTF(word);
            out.flush();
            return listen(in);
        } catch (IOException cut) {
            throw new Refused("console.command.cut");
        }
    }

    private static OptionalInt listen(DataInputStream in) throws IOException {
        while (true) {
            char sign = in.readChar();
            var text = in.readUTF();
            switch (sign) {
                case CommandSocket.LINE -> Console.print(text);
                case CommandSocket.ERROR -> Console.complain(text);
                case CommandSocket.CODE -> {
                    return OptionalInt.of(Integer.parseInt(text));
                }
                default -> {
                    return OptionalInt.empty();
                }
            }
        }
    }
}
