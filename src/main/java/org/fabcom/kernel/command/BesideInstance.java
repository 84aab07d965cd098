package org.fabcom.kernel.command;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.util.List;
import java.util.OptionalInt;
import org.fabcom.kernel.console.Console;
import org.fabcom.kernel.console.Refused;
import org.fabcom.kernel.settings.Settings;

/** Hands a command to the instance that runs in the same data folder, and says what it answers. */
final class BesideInstance {

    private BesideInstance() {}

    /** The exit code; empty when nobody is there or the command is none of theirs. */
    static OptionalInt ask(Settings settings, String name, List<String> args) {
        var socket = CommandSocket.file(settings.data());
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
