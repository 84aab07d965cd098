package org.fabcom.plan.checking;

import module java.base;
import org.fabcom.kernel.EntriesFile;
import org.fabcom.kernel.bounds.Bounds;
import org.fabcom.kernel.bounds.Content;
import org.fabcom.plan.checking.Fault.What;

/**
 * Reads an accounting entries file (FEC, article A47 A-1 of the LPF) without keeping it: eighteen columns by name and in
 * order, days as yyyyMMdd, amounts, and each entry in balance (statement A33). Either Debit and Credit or Montant and Sens.
 */
final class Books {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static final int MOST_DAYS = 1_000;
    private static final Pattern NUMBERED = Pattern.compile("[0-9]{3}.*");
    private static final Pattern OWED = Pattern.compile("(?i)C|-1");
    private static final Pattern DUE = Pattern.compile("(?i)D|\\+?1");
    private static final Pattern AMOUNT = Pattern.compile("[+-]?[0-9]{1,13}([.,][0-9]{1,2})?");

    /** Columns by position that must hold something, and those that are days where they hold something. */
    private static final List<Integer> NEEDED = List.of(0, 2, 3, 4, 8, 9, 10, 15);

    private static final List<Integer> DAYS = List.of(3, 9, 14, 15);
    private static final int ACCOUNT = 4;

    /** What was found. Amounts in cents. */
    record Report(int lines, int entries, long debit, long credit, List<Fault> faults, int faultCount) {}

    private record Entry(int line, long debit, long credit) {}

    private final Faults faults = new Faults();
    private final Map<String, Entry> entries = new HashMap<>();
    private final Set<String> unread = new HashSet<>();

    /** Those that read as days: a file has a year of them. */
    private final Set<String> days = new HashSet<>();

    private boolean signed;
    private int lines;
    private long debit;
    private long credit;

    private Books() {}

    static Report read(Content file) {
        try {
            return new Books().whole(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Report whole(Content file) throws IOException {
        switch (Text.sort(file)) {
            case NONE -> faults.add(1, What.NOT_TEXT, "");
            case BLANK -> faults.add(1, What.EMPTY, "");
            case TEXT -> {
                try (var all = new TextLines(Text.open(file))) {
                    lines(all);
                }
            }
        }
        if (lines == 0 && faults.count() == 0) faults.add(1, What.EMPTY, "");
        faults.merge(unbalanced());
        return new Report(lines, entries.size(), debit, credit, faults.first(), faults.count());
    }

    private void lines(TextLines all) throws IOException {
        var head = all.next();
        if (head == null) return;
        char mark = head.indexOf('\t') >= 0 ? '\t' : '|';
        if (!header(split(head, mark), head)) return;
        int at = 2;
        for (var it = all.next(); it != null; it = all.next(), at++) {
            if (entries.size() + unread.size() >= Bounds.here().things()) {
                faults.add(at, What.LONG, "");
                return;
            }
            if (all.cut()) faults.add(at, What.COLUMNS, "?");
            else line(at, it, mark);
        }
    }

    /** Of an entry with a line that could not be read nobody can tell. */
    private Faults unbalanced() {
        var found = new Faults();
        entries.entrySet().stream()
                .filter(it -> !unread.contains(it.getKey()))
                .filter(it -> it.getValue().debit() != it.getValue().credit())
                .sorted(Comparator.comparingInt(it -> it.getValue().line()))
                .forEach(it -> found.add(unbalanced(it.getKey(), it.getValue())));
        return found;
    }

    private static Fault unbalanced(String entry, Entry it) {
        var number = entry.substring(entry.indexOf('\t') + 1);
        return new Fault("", it.line(), What.UNBALANCED, number, new Fault.Sums(it.debit(), it.credit()));
    }

    private boolean header(List<String> names, String head) {
        signed = names.stream().anyMatch("Sens"::equalsIgnoreCase);
        Columns.of(names, signed).faults(head, faults);
        return faults.count() == 0;
    }

    private void line(int at, String text, char mark) {
        if (text.isBlank()) return;
        lines++;
        var cells = split(text, mark);
        if (cells.size() < EntriesFile.FIELDS.size()) {
            faults.add(at, What.COLUMNS, String.valueOf(cells.size()));
            if (cells.size() > 2) unread.add(entry(cells));
            return;
        }
        for (int needed : NEEDED)
            if (cells.get(needed).isEmpty()) faults.add(at, What.MISSING, EntriesFile.FIELDS.get(needed));
        for (int day : DAYS) if (!cells.get(day).isEmpty()) day(at, cells.get(day), day);
        var account = cells.get(ACCOUNT);
        if (!account.isEmpty() && !NUMBERED.matcher(account).matches()) faults.add(at, What.ACCOUNT, account);
        if (!amounts(at, cells)) unread.add(entry(cells));
    }

    private void day(int at, String typed, int column) {
        if (days.contains(typed)) return;
        try {
            LocalDate.parse(typed, DAY);
            if (days.size() < MOST_DAYS) days.add(typed);
        } catch (DateTimeException unreadable) {
            faults.add(at, What.DATE, EntriesFile.FIELDS.get(column) + " = " + typed);
        }
    }

    /** False if one of them cannot be read. */
    private boolean amounts(int at, List<String> cells) {
        var first = cents(at, cells.get(11));
        if (first.isEmpty()) return false;
        long left = first.getAsLong();
        long right;
        if (signed) {
            boolean owed = OWED.matcher(cells.get(12)).matches();
            if (!owed && !DUE.matcher(cells.get(12)).matches()) {
                faults.add(at, What.SIDE, cells.get(12));
                return false;
            }
            right = owed ? left : 0;
            left = owed ? 0 : left;
        } else {
            var second = cents(at, cells.get(12));
            if (second.isEmpty()) return false;
            right = second.getAsLong();
        }
        debit += left;
        credit += right;
        entries.merge(
                entry(cells),
                new Entry(at, left, right),
                (was, more) -> new Entry(was.line(), was.debit() + more.debit(), was.credit() + more.credit()));
        return true;
    }

    /** Numbers are of a journal. */
    private static String entry(List<String> cells) {
        return cells.get(0) + "\t" + cells.get(2);
    }

    private OptionalLong cents(int at, String typed) {
        if (typed.isEmpty()) return OptionalLong.of(0);
        if (!AMOUNT.matcher(typed).matches()) {
            faults.add(at, What.AMOUNT, typed);
            return OptionalLong.empty();
        }
        return OptionalLong.of(new java.math.BigDecimal(typed.replace(',', '.'))
                .movePointRight(2)
                .longValueExact());
    }

    private static List<String> split(String line, char mark) {
        var cells = new ArrayList<String>();
        int from = 0;
        for (int to; (to = line.indexOf(mark, from)) >= 0; from = to + 1) cells.add(cell(line.substring(from, to)));
        cells.add(cell(line.substring(from)));
        return cells;
    }

    private static String cell(String text) {
        var bare = text.strip();
        return bare.length() >= 2 && bare.startsWith("\"") && bare.endsWith("\"")
                ? bare.substring(1, bare.length() - 1)
                : bare;
    }
}
