package org.fabcom.imports.command;

import module java.base;
import org.fabcom.imports.ImportKind;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Reports;
import org.fabcom.imports.Run;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.kernel.command.Command;
import org.fabcom.kernel.console.Console;
import org.fabcom.kernel.console.Refused;
import org.fabcom.web.render.FilePlace;
import org.fabcom.web.render.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code ./fabcom import KIND PATH [--mapping FILE] [--rehearse]}: what was put aside or is wrong on the error output, the
 * counts last. A mapping is a second file that says how to read the first.
 */
@Component
record ImportCommand(Imports imports, Reports reports, Messages messages) implements Command {

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> args) {
        var words = new ArrayList<>(args);
        boolean rehearse = words.removeIf("--rehearse"::equals);
        var mapping = option(words, "--mapping");
        if (words.size() != 2) throw new Refused("console.import.usage", known());
        var kind = imports.kind(words.getFirst())
                .orElseThrow(() -> new Refused("console.import.kind", words.getFirst(), known()));
        var source = source(words.getLast());
        if (mapping != null) source = source.with(source(mapping).entries());
        var id = imports.open(kind, source, null);
        Console.say(rehearse ? "console.import.rehearsal" : "console.import.run", id.toString());
        return told(imports.read(id, kind, source, rehearse));
    }

    /** The word that follows it, both taken away; null if it is not there. */
    private @Nullable String option(List<String> words, String name) {
        int at = words.indexOf(name);
        if (at < 0) return null;
        if (at + 1 == words.size()) throw new Refused("console.import.usage", known());
        words.remove(at);
        return words.remove(at);
    }

    private int told(Run run) {
        reports.lines(run.id(), List.of("error", "aside", "note"), 50_000)
                .forEach(it -> Console.warn(
                        "console.import." + it.level(),
                        FilePlace.in(Console.language(), messages, it.place()),
                        it.said().in(Console.language(), messages)));
        Console.print(run.counts().line());
        return run.state() == Run.State.FAILED || run.counts().errors() > 0 ? 1 : 0;
    }

    private ImportSource source(String path) {
        try {
            return ImportSource.at(Path.of(path));
        } catch (UnreadableSource unreadable) {
            throw new Refused("console.import.unreadable", unreadable.sentence().in(Console.language(), messages));
        } catch (InvalidPathException odd) {
            throw new Refused("console.import.path", path);
        }
    }

    private String known() {
        return imports.kinds().stream().map(ImportKind::name).collect(Collectors.joining(", "));
    }
}
