package org.fabcom.imports;

import module java.base;
import org.fabcom.kernel.bounds.Bounds;
import org.fabcom.kernel.bounds.Content;
import org.fabcom.kernel.bounds.Spool;

/** A zip archive among what is sent: told from a workbook, and unfolded within bounds. */
final class ZipArchive {

    private static final int END_RECORD = 22;
    private static final int DIRECTORY = 4_000_000;

    /** Tables and texts unfold to ten or thirty times their size. */
    private static final long RATIO = 100;

    private static final long SMALL = 1_000_000;

    private ZipArchive() {}

    static boolean is(Content content) throws IOException {
        var bytes = content.read(0, 4);
        return bytes.length == 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /** Workbooks (Office Open XML) name this part in their directory, which the record at the end of an archive points to. */
    static boolean workbook(Content content) throws IOException {
        long before = Math.max(0, content.size() - END_RECORD - 65_535);
        var bytes = content.read(before, END_RECORD + 65_535);
        var all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = bytes.length - END_RECORD; at >= 0; at--) {
            if (all.getInt(at) != 0x06054b50) continue;
            long size = Integer.toUnsignedLong(all.getInt(at + 12));
            long from = Integer.toUnsignedLong(all.getInt(at + 16));
            if (from + size > before + at) return false;
            return new String(content.read(from, (int) Math.min(size, DIRECTORY)), StandardCharsets.ISO_8859_1)
                    .contains("[Content_Types].xml");
        }
        return false;
    }

    /** Unfolds no more than the bounds allow, whatever the archive claims (zip bombs). */
    static List<ImportSource.Entry> entries(Content content, Spool unfolded) {
        var entries = new ArrayList<ImportSource.Entry>();
        try (var stream = content.open();
                var zip = new ZipInputStream(stream)) {
            for (ZipEntry it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
                if (it.isDirectory()) continue;
                if (entries.size() == ImportSource.COUNT_BOUND) throw ImportSource.tooLarge();
                long from = unfolded.end();
                unfold(zip, unfolded, content.size());
                entries.add(new ImportSource.Entry(it.getName(), unfolded.since(from)));
            }
        } catch (IOException broken) {
            throw new UnreadableSource("imports.said.zip.broken");
        } catch (UncheckedIOException | IllegalArgumentException broken) {
            throw new UnreadableSource("imports.said.zip.other");
        }
        if (entries.isEmpty()) throw new UnreadableSource("imports.said.zip.empty");
        entries.sort(Comparator.comparing(ImportSource.Entry::name));
        return entries;
    }

    private static void unfold(InputStream entry, Spool unfolded, long folded) throws IOException {
        var buffer = new byte[65_536];
        long own = 0;
        for (int n; (n = entry.read(buffer)) >= 0; own += n) {
            if (own + n > Bounds.here().file()
                    || unfolded.end() + n > Bounds.here().unfolded()) throw ImportSource.tooLarge();
            if (unfolded.end() + n > SMALL + RATIO * folded) throw new UnreadableSource("imports.said.zip.ratio");
            unfolded.write(buffer, 0, n);
        }
    }
}
