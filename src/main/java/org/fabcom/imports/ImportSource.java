package org.fabcom.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be read: one file, or the files of a folder or of a zip archive, with their names inside it. Links are not
 * followed. Bounds: 50 MB a file, 200 MB and 20 000 files in all.
 */
public final class ImportSource {

    static final long FILE_BOUND = 50_000_000;
    private static final long TOTAL_BOUND = 200_000_000;
    private static final int COUNT_BOUND = 20_000;
    private static final int END_RECORD = 22;

    /** Beside what was sent: a line an answer, {@code question=answer}. */
    static final String ANSWERS = "reponses.txt";

    /** One file: its name with slashes, relative to the folder, and its bytes. */
    public record Entry(String name, byte[] bytes) {

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

    private ImportSource(String name, List<Entry> entries, @Nullable String revision) {
        this.name = name;
        this.entries = List.copyOf(entries);
        this.revision = revision;
    }

    /** A file, a folder or a zip archive on this machine. Throws UnreadableSource. */
    public static ImportSource at(Path path) {
        var name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        if (!Files.exists(path)) throw new UnreadableSource("Il n’y a rien à « " + path + " » : vérifiez le chemin.");
        if (!Files.isReadable(path))
            throw new UnreadableSource("« " + path + " » ne peut pas être lu : vérifiez les droits.");
        try {
            if (Files.isDirectory(path)) return new ImportSource(name, folder(path), Revision.of(path));
            if (Files.size(path) > FILE_BOUND) throw tooLarge();
            return of(name, Files.readAllBytes(path));
        } catch (IOException broken) {
            throw new UnreadableSource("« " + path + " » n’a pas pu être lu en entier : " + broken.getMessage());
        }
    }

    /** A file that was sent; a zip archive is opened, unless it is a workbook. Throws UnreadableSource. */
    public static ImportSource of(String name, byte[] bytes) {
        boolean zip = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
        if (!zip || workbook(bytes)) return new ImportSource(name, List.of(new Entry(name, bytes)), null);
        var entries = archive(bytes);
        return new ImportSource(name, entries, Revision.of(name, entries));
    }

    /** Workbooks (Office Open XML) name this part in their directory, which the record at the end of an archive points to. */
    private static boolean workbook(byte[] bytes) {
        var all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = bytes.length - END_RECORD; at >= Math.max(0, bytes.length - END_RECORD - 65_535); at--) {
            if (all.getInt(at) != 0x06054b50) continue;
            long size = Integer.toUnsignedLong(all.getInt(at + 12));
            long from = Integer.toUnsignedLong(all.getInt(at + 16));
            if (from + size > at) return false;
            return new String(bytes, (int) from, (int) size, StandardCharsets.ISO_8859_1)
                    .contains("[Content_Types].xml");
        }
        return false;
    }

    /** Files that are at hand already, such as those that FabCom carries itself. */
    public static ImportSource of(String name, List<Entry> entries) {
        return new ImportSource(name, entries, null);
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
            all.put(free, new Entry(free, it.bytes()));
        }
        return new ImportSource(name, List.copyOf(all.values()), revision);
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
        var all = new ArrayList<>(
                entries.stream().filter(it -> !it.name().equals(ANSWERS)).toList());
        all.add(new Entry(ANSWERS, words.toString().getBytes(StandardCharsets.UTF_8)));
        return new ImportSource(name, all, revision);
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
    byte[] zipped() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var it : entries) {
                zip.putNextEntry(new ZipEntry(it.name()));
                zip.write(it.bytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
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
                if (size > FILE_BOUND || total > TOTAL_BOUND || entries.size() == COUNT_BOUND) throw tooLarge();
                entries.add(new Entry(folder.relativize(it).toString().replace('\\', '/'), Files.readAllBytes(it)));
            }
        }
        return entries;
    }

    /** What lies in folders such as {@code .git} is no data. */
    private static boolean hidden(Path relative) {
        for (var it : relative) if (it.toString().startsWith(".")) return true;
        return false;
    }

    /** Reads no more than the bounds allow, whatever the archive claims (zip bombs). */
    private static List<Entry> archive(byte[] bytes) {
        var entries = new ArrayList<Entry>();
        long total = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
                if (it.isDirectory()) continue;
                var content = zip.readNBytes((int) FILE_BOUND + 1);
                total += content.length;
                if (content.length > FILE_BOUND || total > TOTAL_BOUND || entries.size() == COUNT_BOUND)
                    throw tooLarge();
                entries.add(new Entry(it.getName(), content));
            }
        } catch (IOException broken) {
            throw new UnreadableSource("L’archive est abîmée ou incomplète : envoyez-la à nouveau.");
        } catch (UncheckedIOException | IllegalArgumentException broken) {
            throw new UnreadableSource("L’archive n’est pas un fichier zip lisible.");
        }
        if (entries.isEmpty())
            throw new UnreadableSource("L’archive est vide, abîmée ou incomplète : envoyez-la à nouveau.");
        entries.sort(Comparator.comparing(Entry::name));
        return entries;
    }

    private static UnreadableSource tooLarge() {
        return new UnreadableSource(
                "C’est trop gros : 50 Mo par fichier, 200 Mo et 20 000 fichiers en tout. Coupez en plusieurs envois.");
    }
}
