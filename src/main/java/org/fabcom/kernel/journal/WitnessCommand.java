package org.fabcom.kernel.journal;

import module java.base;
import org.fabcom.kernel.command.Command;
import org.fabcom.kernel.console.Console;
import org.fabcom.kernel.console.Refused;
import org.fabcom.kernel.console.Unwritten;
import org.springframework.stereotype.Component;

/** {@code ./fabcom witness FILE}: the heads of all chains as a text file to keep elsewhere. Never writes over one. */
@Component
record WitnessCommand(Journals journals, Heads heads) implements Command {

    @Override
    public String name() {
        return "witness";
    }

    @Override
    public int run(List<String> args) {
        if (args.size() != 1) throw new Refused("console.witness.usage");
        var file = Path.of(args.getFirst()).toAbsolutePath();
        journals.seal();
        var witness = heads.witness();
        var text = witness.text(Console.t("console.witness.about"));
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException there) {
            throw new Refused("console.witness.exists", file);
        } catch (IOException unable) {
            throw new Refused("console.witness.unwritable", file, Unwritten.because(unable, file));
        }
        Console.say("console.witness.done", file, witness.heads().size());
        return 0;
    }
}
