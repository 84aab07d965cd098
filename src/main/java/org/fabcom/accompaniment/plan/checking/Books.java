package org.fabcom.accompaniment.plan.checking;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.fabcom.accompaniment.plan.checking.Fault.What;
import org.fabcom.kernel.EntriesFile;

/**
 * Reads an accounting entries file (FEC, article A47 A-1 of the LPF) without keeping it: eighteen columns by name and in
 * order, days as yyyyMMdd, amounts, and each entry in balance (statement A33). Either Debit and Credit or Montant and Sens.
 */
final class Books {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** Columns by position that must hold something, and those that are days. */
    private static final List<Integer> NEEDED = List.of(0, 2, 8, 10);

    private static final List<Integer> DAYS = List.of(3, 9, 15);
    private static final int LETTERED_ON = 14;

    /** What was found. Amounts in cents. */
    record Report(int lines, int entries, long debit, long credit, List<Fault> faults, int faultCount) {}

    private record Entry(int line, String number, long balance) {}

    private final Faults faults = new Faults();
    private final Map<String, Entry> entries = new HashMap<>();
    private boolean signed;
    private int lines;
    private long debit;
    private long credit;

    private Books() {}

    static Report read(byte[] file) {
        return new Books().whole(Text.of(file));
    }

    private Report whole(String text) {
        var all = text.lines().iterator();
        if (text.isBlank() || !all.hasNext()) faults.add(1, What.EMPTY, "");
        else {
            var head = all.next();
            char mark = head.indexOf('\t') >= 0 ? '\t' : '|';
            if (header(split(head, mark))) for (int at = 2; all.hasNext(); at++) line(at, all.next(), mark);
        }
        if (lines == 0 && faults.count() == 0) faults.add(1, What.EMPTY, "");
        entries.values().stream()
                .filter(it -> it.balance() != 0)
                .sorted(java.util.Comparator.comparingInt(Entry::line))
                .forEach(it -> faults.add(it.line(), What.UNBALANCED, it.number()));
        return new Report(lines, entries.size(), debit, credit, faults.first(), faults.count());
    }

    private boolean header(List<String> names) {
        signed = names.stream().anyMatch("Sens"::equalsIgnoreCase);
        var expected = new ArrayList<>(EntriesFile.FIELDS);
        if (signed) {
            expected.set(11, "Montant");
            expected.set(12, "Sens");
        }
        for (int i = 0; i < expected.size(); i++) {
            var name = expected.get(i);
            if (names.stream().noneMatch(name::equalsIgnoreCase)) faults.add(1, What.HEADER_MISSING, name);
            else if (i >= names.size() || !names.get(i).equalsIgnoreCase(name)) faults.add(1, What.HEADER_ORDER, name);
        }
        return faults.count() == 0;
    }

    private void line(int at, String text, char mark) {
        if (text.isBlank()) return;
        lines++;
        var cells = split(text, mark);
        if (cells.size() < EntriesFile.FIELDS.size()) {
            faults.add(at, What.COLUMNS, String.valueOf(cells.size()));
            return;
        }
        for (int needed : NEEDED)
            if (cells.get(needed).isEmpty()) faults.add(at, What.MISSING, EntriesFile.FIELDS.get(needed));
        for (int day : DAYS) day(at, cells.get(day), day);
        if (!cells.get(LETTERED_ON).isEmpty()) day(at, cells.get(LETTERED_ON), LETTERED_ON);
        if (!cells.get(4).matches("[0-9]{3}.*")) faults.add(at, What.ACCOUNT, cells.get(4));
        amounts(at, cells);
    }

    private void day(int at, String typed, int column) {
        try {
            LocalDate.parse(typed, DAY);
        } catch (DateTimeException unreadable) {
            faults.add(at, What.DATE, EntriesFile.FIELDS.get(column) + " = " + typed);
        }
    }

    private void amounts(int at, List<String> cells) {
        var first = cents(at, cells.get(11));
        if (first.isEmpty()) return;
        long left = first.getAsLong();
        long right;
        if (signed) {
            boolean owed = cells.get(12).matches("(?i)C|-1");
            if (!owed && !cells.get(12).matches("(?i)D|\\+?1")) {
                faults.add(at, What.SIDE, cells.get(12));
                return;
            }
            right = owed ? left : 0;
            left = owed ? 0 : left;
        } else {
            var second = cents(at, cells.get(12));
            if (second.isEmpty()) return;
            right = second.getAsLong();
        }
        debit += left;
        credit += right;
        var number = cells.get(2);
        var change = left - right;
        entries.merge(
                cells.get(0) + "\t" + number,
                new Entry(at, number, change),
                (was, more) -> new Entry(was.line(), number, was.balance() + change));
    }

    private OptionalLong cents(int at, String typed) {
        if (typed.isEmpty()) return OptionalLong.of(0);
        if (!typed.matches("[+-]?[0-9]{1,13}([.,][0-9]{1,2})?")) {
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
