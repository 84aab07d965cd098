package org.fabcom.plan.checking;

import module java.base;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.fabcom.imports.reading.CsvRows;
import org.fabcom.kernel.bounds.Bounds;
import org.fabcom.kernel.bounds.Content;
import org.fabcom.plan.checking.Fault.What;
import org.fabcom.plan.checking.States.Standing;

/**
 * The people of a newsletter, as its tool exported them: who is subscribed, who left, whose address does not work any more
 * (statement A32). Whoever left once, in any file or line, is never counted among the subscribed.
 */
final class Contacts {

    /** A person's address with what the lines about it say in their columns; nothing is kept of an empty cell. */
    record Person(Address address, Standing standing, Map<String, String> cells) {

        /** The line that says worse goes first, the other fills what it leaves open: the day somebody left is not lost. */
        Person and(Person later) {
            boolean worse = later.standing.compareTo(standing) > 0;
            var all = new LinkedHashMap<>(worse ? later.cells : cells);
            (worse ? cells : later.cells).forEach(all::putIfAbsent);
            return new Person(address, worst(standing, later.standing), all);
        }
    }

    /** What is held in memory has an end: a larger list is cut by its tool. */
    private static final int MOST_PEOPLE = Math.min(200_000, Bounds.here().things() * 2 / 3);

    private static final int MOST_CELLS = Bounds.here().things();
    private static final long MOST_LETTERS = 2L * Bounds.here().kept();
    private static final int MOST_COLUMNS = 2_000;
    private static final int MOST_WORDS = 5;

    private static final Set<String> ADDRESS = Set.of(
            "email",
            "courriel",
            "mail",
            "emailaddress",
            "adressemail",
            "adresseemail",
            "adressecourriel",
            "adresseelectronique");

    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Faults faults = new Faults();
    private final Set<String> unknown = new LinkedHashSet<>();
    private int lines;
    private int repeated;
    private final boolean whole;
    private int cells;
    private long letters;

    Contacts() {
        this(true);
    }

    /** @param whole whether what stands beside an address is wanted too */
    Contacts(boolean whole) {
        this.whole = whole;
    }

    /** Adds a file, called so, whose people all stand so, unless a column says worse of one of them. */
    Contacts add(String name, Content file, Standing standing) {
        try {
            var sort = Text.sort(file);
            if (sort != Text.Sort.TEXT) {
                faults.add(name, 1, sort == Text.Sort.BLANK ? What.EMPTY : What.NOT_TEXT, "");
                return this;
            }
            try (var rows = new CsvRows(Text.open(file), format(file))) {
                read(name, rows, standing);
            }
        } catch (IOException | IllegalArgumentException | UncheckedIOException unreadable) {
            faults.add(name, 1, What.UNREADABLE, "");
        }
        return this;
    }

    private void read(String name, CsvRows rows, Standing standing) {
        var names = rows.headings();
        if (names.size() > MOST_COLUMNS) {
            faults.add(name, 1, What.LONG, "");
            return;
        }
        var address = States.column(names, ADDRESS);
        if (address == null) {
            faults.add(name, 1, What.NO_ADDRESS_COLUMN, String.join(", ", names));
            return;
        }
        var states = States.of(names);
        for (var row : rows) {
            lines++;
            int line = rows.line();
            if (people.size() >= MOST_PEOPLE || cells >= MOST_CELLS || letters >= MOST_LETTERS) {
                faults.add(name, line, What.LONG, "");
                return;
            }
            if (unknown.size() < MOST_WORDS) states.unknown(row).ifPresent(unknown::add);
            var typed = States.cell(row, address);
            Address.of(typed)
                    .ifPresentOrElse(
                            it -> person(it, row, names, worst(standing, states.of(row))),
                            () -> faults.add(name, line, What.ADDRESS, typed));
        }
    }

    private void person(Address address, CSVRecord row, List<String> names, Standing standing) {
        var said = new LinkedHashMap<String, String>();
        for (var name : names) {
            var cell = States.cell(row, name);
            if (!whole || cell.isEmpty()) continue;
            said.put(name, cell);
            letters += cell.length();
        }
        var known = people.get(address.text());
        if (known != null) repeated++;
        var person = new Person(address, standing, said);
        people.put(address.text(), known == null ? person : known.and(person));
        cells += said.size();
        letters += address.text().length();
    }

    private static Standing worst(Standing one, Standing other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static CSVFormat format(Content file) throws IOException {
        var head = "";
        try (var lines = new TextLines(Text.open(file))) {
            for (var it = lines.next(); it != null && head.isBlank(); it = lines.next()) head = it;
        }
        char mark = ',';
        for (char candidate : new char[] {';', '\t'}) if (count(head, candidate) > count(head, mark)) mark = candidate;
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(mark)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setAllowMissingColumnNames(true)
                .setDuplicateHeaderMode(org.apache.commons.csv.DuplicateHeaderMode.ALLOW_ALL)
                .setTrim(true)
                .get();
    }

    private static long count(String text, char mark) {
        return text.chars().filter(it -> it == mark).count();
    }

    int lines() {
        return lines;
    }

    /** Lines of an address that was there before. */
    int repeated() {
        return repeated;
    }

    /** States in words that nobody here knows, the first few. */
    Set<String> unknown() {
        return unknown;
    }

    /** Those who are subscribed, and an address of theirs but for a tag is not: two addresses, perhaps one person. */
    List<String> tagged() {
        var gone = people.values().stream()
                .filter(it -> it.standing() == Standing.UNSUBSCRIBED)
                .map(it -> it.address().bare())
                .collect(Collectors.toSet());
        return people.values().stream()
                .filter(it -> it.standing() == Standing.SUBSCRIBED
                        && gone.contains(it.address().bare()))
                .map(it -> it.address().text())
                .toList();
    }

    Faults faults() {
        return faults;
    }

    Set<String> addresses(Standing standing) {
        var found = new LinkedHashSet<String>();
        people.values().stream()
                .filter(it -> it.standing() == standing)
                .forEach(it -> found.add(it.address().text()));
        return found;
    }

    /** All of them, by where they stand, as they came. */
    Map<Standing, List<Person>> apart() {
        var apart = new EnumMap<Standing, List<Person>>(Standing.class);
        for (var standing : Standing.values()) apart.put(standing, new ArrayList<>());
        people.values()
                .forEach(it -> apart.computeIfAbsent(it.standing(), none -> new ArrayList<>())
                        .add(it));
        return apart;
    }

    /** Those to whom the new tool would write although they left or do not receive: must be empty. */
    List<String> wokenUp(Contacts arrived) {
        return arrived.addresses(Standing.SUBSCRIBED).stream()
                .filter(it -> {
                    var known = people.get(it);
                    return known != null && known.standing() != Standing.SUBSCRIBED;
                })
                .toList();
    }

    /** Those who were subscribed and did not arrive. */
    long missing(Contacts arrived) {
        var there = arrived.addresses(Standing.SUBSCRIBED);
        return addresses(Standing.SUBSCRIBED).stream()
                .filter(it -> !there.contains(it))
                .count();
    }
}
