package org.fabcom.places;

import module java.base;

/**
 * The lines of {@code places/communes.tsv.gz} as they are, some 2 MB of bytes, with their names as keys and their postal
 * codes in order. Lines below {@link #today} are communes of today in the order of their codes; the others are former names
 * and codes in the order of theirs. Immutable.
 */
final class CommuneIndex {

    private static final int LINE_BITS = 20;
    private static final long LINE_MASK = (1L << LINE_BITS) - 1;

    private final Map<String, String> departments;
    private final byte[] lines;
    private final int[] start;
    private final int today;
    private final byte[] keys;
    private final int[] keyStart;
    private final int[] population;
    private final long[] postal;

    /** What a name comes to, and its line: for names that are written as they are. */
    private final long[] named;

    private CommuneIndex(Map<String, String> departments, byte[] lines) {
        this.departments = departments;
        this.lines = lines;
        this.start = starts(lines);
        int count = start.length - 1;
        this.keyStart = new int[count + 1];
        this.population = new int[count];
        var keyBytes = new ByteArrayOutputStream(lines.length / 2);
        var codes = LongStream.builder();
        int current = 0;
        for (int line = 0; line < count; line++) {
            var cells = cells(line);
            keyBytes.writeBytes(NameKey.of(cells[1]));
            keyStart[line + 1] = keyBytes.size();
            if (former(cells)) continue;
            current = line + 1;
            population[line] = number(cell(cells, 4));
            for (var code : codes(cells)) codes.add((long) Integer.parseInt(code) << LINE_BITS | line);
        }
        this.today = current;
        this.keys = keyBytes.toByteArray();
        this.postal = codes.build().sorted().toArray();
        this.named = IntStream.range(0, count)
                .mapToLong(it -> hash(keys, keyStart[it], keyStart[it + 1]) << LINE_BITS | it)
                .sorted()
                .toArray();
    }

    /** The same whatever the case. */
    private static long hash(byte[] key, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) hash = 31 * hash + (key[i] | 0x20);
        return hash & 0x7fff_ffffL;
    }

    /** Lines of exactly this name. */
    IntStream named(byte[] key) {
        long first = hash(key, 0, key.length) << LINE_BITS;
        int from = insertion(named, first);
        int to = insertion(named, first + LINE_MASK + 1);
        return Arrays.stream(named, from, to)
                .mapToInt(it -> (int) (it & LINE_MASK))
                .filter(it -> keyEnd(it) - keyStart(it) == key.length
                        && NameKey.common(key, keys, keyStart(it), keyEnd(it)) == key.length);
    }

    /** @param more of today, beside those of the file */
    static CommuneIndex read(List<InventedCommune> more) {
        try (var packed = resource("communes.tsv.gz");
                var lines = new GZIPInputStream(packed)) {
            return new CommuneIndex(departments(), among(lines.readAllBytes(), more));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The lines with these where their codes want them. */
    private static byte[] among(byte[] lines, List<InventedCommune> more) {
        if (more.isEmpty()) return lines;
        var all = new String(lines, StandardCharsets.UTF_8).lines().collect(Collectors.toCollection(ArrayList::new));
        for (var it : more) {
            int at = 0;
            while (!former(all.get(at).split("\t")) && all.get(at).compareTo(it.line()) < 0) at++;
            all.add(at, it.line());
        }
        return (String.join("\n", all) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> departments() throws IOException {
        var names = new HashMap<String, String>();
        try (var file = resource("departments.tsv")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(it -> it.split("\t"))
                    .forEach(it -> names.put(it[0], it[1]));
        }
        return Map.copyOf(names);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(CommuneIndex.class.getResourceAsStream("/places/" + name), name);
    }

    private static int[] starts(byte[] lines) {
        var starts = new ArrayList<Integer>(40_000);
        starts.add(0);
        for (int i = 0; i < lines.length; i++) if (lines[i] == '\n') starts.add(i + 1);
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    int size() {
        return start.length - 1;
    }

    /** True for a commune of today. */
    boolean today(int line) {
        return line < today;
    }

    byte[] keys() {
        return keys;
    }

    int keyStart(int line) {
        return keyStart[line];
    }

    int keyEnd(int line) {
        return keyStart[line + 1];
    }

    /** The population of the commune, or of the one that a former name belongs to. */
    int population(int line) {
        return population[line];
    }

    /** The commune of today, found by this line if it is a former name. */
    Commune commune(int line) {
        var cells = cells(line);
        if (!former(cells)) return commune(cells, "");
        return commune(cells(byCode(cells[2].substring(1), 0, today)), cells[1]);
    }

    private Commune commune(String[] cells, String formerly) {
        var whole = cell(cells, 5);
        return new Commune(
                cells[0],
                cells[1],
                cells[2],
                departments.getOrDefault(cells[2], cells[2]),
                codes(cells),
                number(cell(cells, 4)),
                whole.isEmpty() ? "" : cells(byCode(whole, 0, today))[1],
                formerly);
    }

    /** The line of an INSEE code: today's first, then a former one; -1 if none. */
    int byCode(String insee) {
        int line = byCode(insee, 0, today);
        return line >= 0 ? line : byCode(insee, today, size());
    }

    private int byCode(String insee, int from, int to) {
        var wanted = insee.getBytes(StandardCharsets.ISO_8859_1);
        if (wanted.length != 5) return -1;
        int low = from;
        int high = to - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Arrays.compare(lines, start[middle], start[middle] + 5, wanted, 0, 5);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }

    /** Lines whose postal code begins with these digits, each once. */
    int[] byPostalCode(String digits) {
        int power = (int) Math.pow(10, 5 - digits.length());
        long first = Long.parseLong(digits) * power;
        int from = insertion(postal, first << LINE_BITS);
        int to = insertion(postal, (first + power) << LINE_BITS);
        return Arrays.stream(postal, from, to)
                .mapToInt(it -> (int) (it & LINE_MASK))
                .distinct()
                .toArray();
    }

    private static int insertion(long[] sorted, long value) {
        int at = Arrays.binarySearch(sorted, value);
        return at >= 0 ? at : -at - 1;
    }

    private String[] cells(int line) {
        return new String(lines, start[line], start[line + 1] - 1 - start[line], StandardCharsets.UTF_8).split("\t");
    }

    private static boolean former(String[] cells) {
        return cells[2].startsWith("=");
    }

    private static List<String> codes(String[] cells) {
        var codes = cell(cells, 3);
        return codes.isEmpty() ? List.of() : List.of(codes.split(" "));
    }

    private static String cell(String[] cells, int n) {
        return n < cells.length ? cells[n] : "";
    }

    private static int number(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }
}
