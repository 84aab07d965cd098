package org.fabcom.imports;

import module java.base;
import org.fabcom.kernel.bounds.Bounds;
import org.fabcom.kernel.bounds.Content;
import org.fabcom.kernel.bounds.Spool;
import org.jspecify.annotations.Nullable;

/**
 * What is to be read: one file, or the files of a folder or of a zip archive, with their names inside it. They stay on the disk
 * and are opened when they are read. Links are not followed. Bounds: {@link Bounds#file} a file, {@link Bounds#unfolded} and
 * 20 000 files in all, and an archive unfolds to a hundred times its size at most.
 */
public final class ImportSource implements Closeable {

    static final int COUNT_BOUND = 20_000;
    private static final int HEAD = 100_000;
    private static final String SHEET = "mimetypeapplication/vnd.oasis.opendocument.spreadsheet";
    private static final int SHEET_AT = 30;

    /** Beside what was sent: a line an answer, {@code question=answer}. */
    static final String ANSWERS = "reponses.txt";

    /** One file: its name with slashes, relative to the folder, and what is in it. */
    public record Entry(String name, Content content) {

        public Entry(String name, byte[] bytes) {
            this(name, Content.of(bytes));
        }

        /** Of a file that is read as a whole. Throws UnreadableSource if it is larger than what may be. */
        public byte[] bytes() {
            long most = Bounds.here().document();
            if (content.size() > most)
                throw new UnreadableSource("imports.said.file.most", fileName(), most / 1_000_000);
            return first((int) most);
        }

        /** By which it is recognised. */
        public byte[] head() {
            return first(HEAD);
        }

        private byte[] first(int most) {
            try {
                return content.read(0, most);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        /** A workbook of OpenDocument: its type stands first, unpacked (part 3, §3.3). */
        public boolean openSheet() {
            try {
                return new String(content.read(SHEET_AT, SHEET.length()), StandardCharsets.US_ASCII).equals(SHEET);
            } catch (IOException shorter) {
                return false;
            }
        }

        /** The name without its folders. */
        public String fileName() {
            return name.substring(name.lastIndexOf('/') + 1);
        }

        public boolean in(String folder) {
            return name.startsWith(folder + "/") || name.contains("/" + folder + "/");
        }
    }

    private final String name;
    private final List<Entry> entries;
    private final @Nullable String revision;

    /** What a table that was matched comes from, in words of whoever brought it. */
    private String origin = "";

    /** What it lies in, if that goes with it. */
    private final List<Closeable> held;

    private ImportSource(String name, List<Entry> entries, @Nullable String revision, List<Closeable> held) {
        this.name = name;
        this.entries = List.copyOf(entries);
        this.revision = revision;
        this.held = held;
    }

    /** A file, a folder or a zip archive on this machine. Throws UnreadableSource. */
    public static ImportSource at(Path path) {
        var name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        if (!Files.exists(path)) throw new UnreadableSource("imports.said.path.none", path.toString());
        if (!Files.isReadable(path)) throw new UnreadableSource("imports.said.path.rights", path.toString());
        try {
            if (Files.isDirectory(path)) return new ImportSource(name, folder(path), Revision.of(path), List.of());
            return of(name, content(path));
        } catch (IOException broken) {
            throw new UnreadableSource("imports.said.path.broken", path.toString(), broken.getMessage() + "");
        }
    }

    /** A file that was sent; a zip archive is opened, unless it is a workbook. Throws UnreadableSource. */
    public static ImportSource of(String name, byte[] bytes) {
        return of(name, Content.of(bytes));
    }

    /** The same; its bytes stay where they are. */
    public static ImportSource of(String name, Content content) {
        return of(name, content, List.of());
    }

    static ImportSource of(String name, Content content, List<Closeable> held) {
        if (content.size() > Bounds.here().file()) throw tooLarge();
        try {
            var alone = new Entry(name, content);
            if (!ZipArchive.is(content) || alone.openSheet() || ZipArchive.workbook(content))
                return new ImportSource(name, List.of(alone), null, held);
            var unfolded = new Spool();
            var all = new ArrayList<>(held);
            all.add(unfolded);
            try {
                var entries = ZipArchive.entries(content, unfolded);
                return new ImportSource(name, entries, Revision.of(name, entries), all);
            } catch (UnreadableSource refused) {
                unfolded.close();
                throw refused;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Files that are at hand already, such as those that FabCom carries itself. */
    public static ImportSource of(String name, List<Entry> entries) {
        return new ImportSource(name, entries, null, List.of());
    }

    public String name() {
        return name;
    }

    /** The same with these files beside; one that has the name of another is numbered, so that both stay. */
    public ImportSource with(List<Entry> more) {
        var all = new LinkedHashMap<String, Entry>();
        entries.forEach(it -> all.put(it.name(), it));
        for (var it : more) {
            var free = it.name();
            for (int n = 2; all.containsKey(free); n++) free = numbered(it.name(), n);
            all.put(free, new Entry(free, it.content()));
        }
        return new ImportSource(name, List.copyOf(all.values()), revision, held);
    }

    /** Before its ending, by which it is recognised. */
    private static String numbered(String name, int n) {
        int file = name.lastIndexOf('/') + 1;
        int dot = name.indexOf('.', file);
        if (dot == file) return name.substring(0, file) + n + name.substring(file);
        int end = dot < 0 ? name.length() : dot;
        return name.substring(0, end) + "-" + n + name.substring(end);
    }

    /** The same with what was answered to the questions of its kind. */
    public ImportSource answered(Map<String, String> answers) {
        var words = new StringBuilder();
        answers.forEach((question, answer) -> words.append(question)
                .append('=')
                .append(answer.replaceAll("\\R", " "))
                .append('\n'));
        return beside(ANSWERS, words.toString());
    }

    /** The same with this text beside, under a name of ours; the one of before goes. */
    public ImportSource beside(String file, String text) {
        var all = new ArrayList<>(
                entries.stream().filter(it -> !it.name().equals(file)).toList());
        all.add(new Entry(file, text.getBytes(StandardCharsets.UTF_8)));
        return new ImportSource(name, all, revision, held);
    }

    /** Whether this was answered here, and not sent. */
    public boolean answers(Entry file) {
        return file.name().equals(ANSWERS);
    }

    /** With this table, of the fields of its kind, instead of what was sent; the answers stay. */
    public ImportSource matched(Entry table, String from) {
        var all = new ArrayList<>(List.of(table));
        entries.stream().filter(this::answers).forEach(all::add);
        var matched = new ImportSource(name, all, revision, List.of());
        matched.origin = from;
        return matched;
    }

    /** Of a table that was matched: what it comes from; else empty. */
    public String origin() {
        return origin;
    }

    /** What was answered to a question; empty if nothing was. */
    public String answer(String question) {
        return entries.stream()
                .filter(it -> it.name().equals(ANSWERS))
                .flatMap(it -> new String(it.bytes(), StandardCharsets.UTF_8).lines())
                .filter(it -> it.startsWith(question + "="))
                .map(it -> it.substring(question.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    /** As one archive, that is opened again when it is read. */
    void zip(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        for (var it : entries) {
            zip.putNextEntry(new ZipEntry(it.name()));
            try (var content = it.content().open()) {
                content.transferTo(zip);
            }
        }
        zip.finish();
    }

    /** What was laid on the disk for it goes. */
    @Override
    public void close() throws IOException {
        for (var it : held) it.close();
    }

    /** The commit of the copy, where the folder or archive tells it: 40 hexadecimal characters. */
    public Optional<String> revision() {
        return Optional.ofNullable(revision);
    }

    public List<Entry> entries() {
        return entries;
    }

    public boolean single() {
        return entries.size() == 1;
    }

    private static List<Entry> folder(Path folder) throws IOException {
        var entries = new ArrayList<Entry>();
        long total = 0;
        try (var walk = Files.walk(folder)) {
            for (var it : (Iterable<Path>) walk.sorted(Comparator.comparing(Path::toString))::iterator) {
                if (!Files.isRegularFile(it, LinkOption.NOFOLLOW_LINKS) || hidden(folder.relativize(it))) continue;
                long size = Files.size(it);
                total += size;
                if (size > Bounds.here().file() || total > Bounds.here().unfolded() || entries.size() == COUNT_BOUND)
                    throw tooLarge();
                entries.add(new Entry(folder.relativize(it).toString().replace('\\', '/'), content(it)));
            }
        }
        return entries;
    }

    /** What lies in folders such as {@code .git} is no data. */
    private static boolean hidden(Path relative) {
        for (var it : relative) if (it.toString().startsWith(".")) return true;
        return false;
    }

    private static Content content(Path file) throws IOException {
        return Content.of(Files.size(file), () -> Files.newInputStream(file));
    }

    static UnreadableSource tooLarge() {
        return new UnreadableSource(
                "imports.said.memory",
                Bounds.here().file() / 1_000_000,
                Bounds.here().unfolded() / 1_000_000);
    }
}
