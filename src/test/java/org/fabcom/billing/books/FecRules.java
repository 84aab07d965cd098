package org.fabcom.billing.books;

import module java.base;

/** What article A47 A-1 of the LPF and BOI-CF-IOR-60-40-20 ask of an entries file, as far as a file alone can show it. */
final class FecRules {

    static final Charset CHARSET = Charset.forName("ISO-8859-15");

    private static final List<String> FIELDS = List.of(
            "JournalCode",
            "JournalLib",
            "EcritureNum",
            "EcritureDate",
            "CompteNum",
            "CompteLib",
            "CompAuxNum",
            "CompAuxLib",
            "PieceRef",
            "PieceDate",
            "EcritureLib",
            "Debit",
            "Credit",
            "EcritureLet",
            "DateLet",
            "ValidDate",
            "Montantdevise",
            "Idevise");
    private static final List<String> OBLIGATORY = List.of(
            "JournalCode",
            "JournalLib",
            "EcritureNum",
            "EcritureDate",
            "CompteNum",
            "CompteLib",
            "PieceRef",
            "PieceDate",
            "EcritureLib",
            "Debit",
            "Credit",
            "ValidDate");
    private static final List<List<String>> TOGETHER = List.of(
            List.of("CompAuxNum", "CompAuxLib"),
            List.of("EcritureLet", "DateLet"),
            List.of("Montantdevise", "Idevise"));

    private FecRules() {}

    static byte[] file(String... lines) {
        return (String.join("\t", FIELDS) + "\r\n" + String.join("\r\n", lines) + "\r\n").getBytes(CHARSET);
    }

    static List<Map<String, String>> rows(byte[] file) {
        var lines = List.of(new String(file, CHARSET).split("\r\n"));
        if (!List.of(lines.getFirst().split("\t")).equals(FIELDS)) throw new IllegalArgumentException(lines.getFirst());
        var rows = new ArrayList<Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split("\t", -1);
            if (cells.length != FIELDS.size()) throw new IllegalArgumentException(line);
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < cells.length; i++) row.put(FIELDS.get(i), cells[i]);
            rows.add(row);
        }
        return rows;
    }

    static List<String> broken(List<Map<String, String>> rows) {
        var broken = new ArrayList<String>();
        var sums = new LinkedHashMap<String, Long>();
        var last = new HashMap<String, Integer>();
        var validated = "";
        for (var row : rows) {
            of(row, broken);
            if (!broken.isEmpty()) return broken;
            var journal = row.get("JournalCode");
            var number = Integer.parseInt(row.get("EcritureNum"));
            int before = last.getOrDefault(journal, 0);
            if (number != before && number != before + 1) broken.add("a gap in " + journal + " at " + number);
            last.put(journal, number);
            if (row.get("ValidDate").compareTo(validated) < 0 && !journal.equals("AN"))
                broken.add("not in the order of validation");
            validated = row.get("ValidDate");
            sums.merge(journal + number, cents(row.get("Debit")) - cents(row.get("Credit")), Long::sum);
            sums.merge("day " + row.get("EcritureDate"), cents(row.get("Debit")) - cents(row.get("Credit")), Long::sum);
        }
        sums.forEach((what, sum) -> {
            if (sum != 0) broken.add(what + " is out of balance");
        });
        return broken;
    }

    private static void of(Map<String, String> row, List<String> broken) {
        for (var it : OBLIGATORY) if (row.get(it).isBlank()) broken.add(it + " is empty");
        for (var it : TOGETHER)
            if (row.get(it.getFirst()).isEmpty() != row.get(it.getLast()).isEmpty()) broken.add(it + " go together");
        for (var it : List.of("EcritureDate", "PieceDate", "ValidDate", "DateLet")) {
            var said = row.get(it);
            if (!said.isEmpty() && !day(said)) broken.add(it + " is no day: " + said);
        }
        for (var it : List.of("Debit", "Credit"))
            if (!row.get(it).matches("[0-9]+,[0-9]{2}")) broken.add(it + " is no amount: " + row.get(it));
        if (!row.get("CompteNum").matches("[1-7][0-9]{2,}")) broken.add("no account: " + row.get("CompteNum"));
        if (!row.get("EcritureNum").matches("[0-9]{1,9}")) broken.add("no number");
        if (!broken.isEmpty()) return;
        if ((cents(row.get("Debit")) == 0) == (cents(row.get("Credit")) == 0)) broken.add("one side alone");
    }

    private static boolean day(String said) {
        try {
            LocalDate.parse(said, DateTimeFormatter.BASIC_ISO_DATE);
            return said.length() == 8;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static long cents(String said) {
        return Long.parseLong(said.replace(",", ""));
    }
}
