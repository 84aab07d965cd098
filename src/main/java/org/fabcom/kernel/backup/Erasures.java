package org.fabcom.kernel.backup;

import module java.base;
import org.fabcom.kernel.console.Console;
import org.fabcom.kernel.console.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * The register of erasures: a file in the data folder and in each folder that holds backups, to which lines are only added. A
 * backup brought back finds in it who was erased since. A line is whole or not there for its reader; a line twice is one.
 */
public final class Erasures {

    /** The file's name in each folder. */
    public static final String NAME = "fabcom.erasures";

    private static final String FOLDERS = "fabcom.backups";

    /** What registers say: who was erased, in which files that was read, how many lines nobody can read. */
    public record Found(List<Erased> erased, List<Path> files, int unreadable) {

        /** Rooms erase anew whom they say, in a base that came back; {@code of}: of when it is. */
        public void again(ApplicationContext house, Object of) {
            if (files.isEmpty()) {
                Console.say("console.erasures.none", of);
                return;
            }
            int again = 0;
            for (var room : house.getBeansOfType(ErasureReplay.class).values()) again += room.again(erased);
            Console.say("console.erasures.again", again, erased.size(), files.size());
            if (unreadable > 0) Console.say("console.erasures.unreadable", unreadable);
        }
    }

    private final Path data;

    public Erasures(Path data) {
        this.data = data;
    }

    /** The register of the data folder, those beside the archive, and one that is named: it must be there. */
    public static Found around(Path data, Path archive, @Nullable Path named) {
        if (named != null && !Files.isReadable(named)) throw new Refused("console.erasures.missing", named);
        var files = new LinkedHashSet<Path>();
        if (named != null) files.add(named.toAbsolutePath());
        files.addAll(in(data));
        files.addAll(in(archive.toAbsolutePath().resolveSibling(".").normalize()));
        var all = new LinkedHashMap<UUID, Erased>();
        int unreadable = 0;
        for (var file : files) {
            for (var line : lines(file)) {
                var one = Erased.read(line);
                one.ifPresent(it -> all.putIfAbsent(it.party(), it));
                if (one.isEmpty()) unreadable++;
            }
        }
        return new Found(List.copyOf(all.values()), List.copyOf(files), unreadable);
    }

    private static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (var all = Files.newDirectoryStream(folder, "*.erasures")) {
            var found = new ArrayList<Path>();
            all.forEach(it -> found.add(it.toAbsolutePath().normalize()));
            return found.stream().filter(Files::isReadable).sorted().toList();
        } catch (IOException closed) {
            return List.of();
        }
    }

    /** From now on erasures are written in this folder too, as long as it can be reached. */
    void alsoIn(Path folder) throws IOException {
        var line = folder.toAbsolutePath().normalize().toString();
        if (!lines(data.resolve(FOLDERS)).contains(line)) append(data.resolve(FOLDERS), List.of(line), "");
    }

    /** Adds those that are not written yet, everywhere. The data folder must take them; another may be away, for a while or for good. */
    public void add(Collection<Erased> erased) {
        try {
            write(data, erased);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        for (var folder : lines(data.resolve(FOLDERS))) {
            try {
                if (Files.isDirectory(Path.of(folder))) write(Path.of(folder), everything());
            } catch (IOException away) {
                Console.warn("console.erasures.away", folder);
            }
        }
    }

    private List<Erased> everything() {
        return lines(data.resolve(NAME)).stream()
                .flatMap(it -> Erased.read(it).stream())
                .toList();
    }

    /** Even without any, so that a restore knows that it has looked. */
    private static void write(Path folder, Collection<Erased> erased) throws IOException {
        var file = folder.resolve(NAME);
        Set<UUID> known = lines(file).stream()
                .flatMap(it -> Erased.read(it).stream())
                .map(Erased::party)
                .collect(Collectors.toSet());
        var fresh = erased.stream()
                .filter(it -> !known.contains(it.party()))
                .map(Erased::line)
                .toList();
        if (!fresh.isEmpty() || !Files.exists(file)) append(file, fresh, Console.t("console.erasures.about"));
    }

    private static List<String> lines(Path file) {
        if (!Files.isReadable(file)) return List.of();
        try {
            return Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.isBlank() && !it.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new Refused("console.erasures.missing", file);
        }
    }

    /** In one write, on disk before it returns; begun on a line of its own, whatever a power cut left before. */
    private static void append(Path file, List<String> lines, String about) throws IOException {
        boolean there = Files.exists(file);
        if (!there)
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var head = there ? "\n" : about.lines().map(it -> "# " + it + "\n").collect(Collectors.joining());
        var text = head + lines.stream().map(it -> it + "\n").collect(Collectors.joining());
        try (var out = FileChannel.open(file, StandardOpenOption.APPEND)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) out.write(bytes);
            out.force(true);
        }
    }
}
