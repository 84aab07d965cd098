package org.fabcom.kernel.bounds;

/**
 * The bounds of what people send, from the memory this process was given: the one place that knows them. Readers go row by row,
 * so that a file may be large; what a reader must keep while it goes (numbers of rows, words, faults) is bounded by a share of
 * the memory. A reading at its worst takes a fifth of it, and so many go on at once as {@link #readings} says.
 *
 * @param memory in bytes
 */
public record Bounds(long memory) {

    private static final long MEGABYTE = 1_000_000;
    private static final Bounds HERE = new Bounds(Runtime.getRuntime().maxMemory());

    /** Those of this process. */
    public static Bounds here() {
        return HERE;
    }

    /** Bytes of one table or archive that is read row by row. */
    public long file() {
        return megabytes(memory / 10, 2, 50);
    }

    /** Bytes of all files of an archive or a folder, or of the parts of a workbook, once unfolded. */
    public long unfolded() {
        return 4 * file();
    }

    /** Bytes of one text that can only be read as a whole: YAML, TOML, JSON that is no table. */
    public long document() {
        return megabytes(memory / 100, 1, 10);
    }

    /** Names, values and lists in one such text: each takes some hundreds of bytes, however few it has in the file. */
    public int nodes() {
        return share(2_000, 1_000_000);
    }

    /** Characters or bytes that a reading may keep beside, such as the words of a workbook or what is wrong in its rows. */
    public int kept() {
        return share(20, 50_000_000);
    }

    /** Small things, of a hundred bytes or two, that a reading may keep: people, entries, cells. */
    public int things() {
        return share(1_500, 500_000);
    }

    /** Large readings that go on at the same time; the others wait for their turn. */
    public int readings() {
        return share(400 * MEGABYTE, 4);
    }

    private int share(long of, int most) {
        return (int) Math.clamp(memory / of, 1, most);
    }

    /** Whole ones, to be said on a page. */
    private static long megabytes(long bytes, long least, long most) {
        return Math.clamp(bytes / MEGABYTE, least, most) * MEGABYTE;
    }
}
