package org.fabcom.imports;

import module java.base;
import org.jspecify.annotations.Nullable;

/** The commit of a copied repository, as git keeps it in the folder or forges write it in the name of the copy. */
final class Revision {

    private static final Pattern NAMED = Pattern.compile("(?:^|[-_@])([0-9a-f]{40})(?:\\.zip)?$");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{40}");

    private Revision() {}

    static @Nullable String of(Path folder) {
        try {
            var real = folder.toRealPath();
            var head = real.resolve(".git/HEAD");
            if (!Files.isRegularFile(head)) return named(String.valueOf(real.getFileName()));
            var text = Files.readString(head).strip();
            if (!text.startsWith("ref: ")) return hash(text);
            var branch = text.substring(5);
            var loose = real.resolve(".git").resolve(branch).normalize();
            if (loose.startsWith(real) && Files.isRegularFile(loose))
                return hash(Files.readString(loose).strip());
            return packed(real.resolve(".git/packed-refs"), branch);
        } catch (IOException | IllegalArgumentException unknown) {
            return null;
        }
    }

    static @Nullable String of(String name, List<ImportSource.Entry> entries) {
        var named = named(name);
        if (named != null || entries.isEmpty()) return named;
        var first = entries.getFirst().name();
        return named(first.contains("/") ? first.substring(0, first.indexOf('/')) : "");
    }

    private static @Nullable String packed(Path file, String branch) throws IOException {
        if (!Files.isRegularFile(file)) return null;
        for (var line : Files.readAllLines(file)) if (line.endsWith(" " + branch)) return hash(line.split(" ")[0]);
        return null;
    }

    private static @Nullable String named(String name) {
        var match = NAMED.matcher(name);
        return match.find() ? match.group(1) : null;
    }

    private static @Nullable String hash(String text) {
        return HASH.matcher(text).matches() ? text : null;
    }
}
