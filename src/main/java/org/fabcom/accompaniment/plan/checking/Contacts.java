package org.fabcom.accompaniment.plan.checking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fabcom.accompaniment.plan.checking.Fault.What;
import org.fabcom.kernel.Fold;

/**
 * The people of a newsletter, as its tool exported them: who is subscribed, who left, whose address does not work any more
 * (statement A32). Whoever left once, in any file or line, is never counted among the subscribed.
 */
final class Contacts {

    /** Where a person stands. A later one wins over an earlier one: caution first. */
    enum Standing {
        SUBSCRIBED,
        BOUNCED,
        UNSUBSCRIBED
    }

    /** A person's address with the columns of the line it was first read in. */
    record Person(String address, Standing standing, Map<String, String> cells) {}

    private static final int LONGEST_ADDRESS = 254;

    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Faults faults = new Faults();
    private int lines;
    private int repeated;

    /** Adds a file whose people all stand so, unless a column says worse of one of them. */
    Contacts add(byte[] file, Standing standing) {
        var text = Text.of(file);
        if (text.isBlank()) {
            faults.add(1, What.EMPTY, "");
            return this;
        }
        try (var rows = format(text).parse(new java.io.StringReader(text))) {
            read(rows, standing);
        } catch (IOException | IllegalArgumentException | UncheckedIOException unreadable) {
            faults.add(Math.max(1, lines), What.COLUMNS, "");
        }
        return this;
    }

    private void read(CSVParser rows, Standing standing) {
        var names = rows.getHeaderNames();
        var address = column(
                names,
                Set.of(
                        "email",
                        "courriel",
                        "mail",
                        "emailaddress",
                        "adressemail",
                        "adresseemail",
                        "adressecourriel",
                        "adresseelectronique"));
        if (address == null) {
            faults.add(1, What.NO_ADDRESS_COLUMN, String.join(", ", names));
            return;
        }
        var state = column(
                names,
                Set.of("status", "statut", "etat", "state", "subscriptionstatus", "emailstatus", "subscriberstatus"));
        for (var row : rows) {
            lines++;
            var worse = state == null ? standing : worst(standing, said(cell(row, state)));
            person(row, names, cell(row, address), worse);
        }
    }

    private void person(CSVRecord row, List<String> names, String typed, Standing standing) {
        var address = typed.strip().toLowerCase(Locale.ROOT);
        if (address.length() > LONGEST_ADDRESS
                || !address.matches("[\\p{L}\\p{N}_][^\\s@,;<>]*@[^\\s@,;<>]+\\.[^\\s@,;<>]+")) {
            faults.add((int) row.getParser().getCurrentLineNumber(), What.ADDRESS, typed);
            return;
        }
        var cells = new LinkedHashMap<String, String>();
        for (var name : names) cells.put(name, cell(row, name));
        var known = people.get(address);
        if (known != null) repeated++;
        people.put(
                address,
                known == null
                        ? new Person(address, standing, cells)
                        : new Person(address, worst(known.standing(), standing), known.cells()));
    }

    private static String cell(CSVRecord row, String name) {
        return row.isSet(name) ? row.get(name) : "";
    }

    private static Standing worst(Standing one, Standing other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** What a column of states says in the words that tools use; what nobody understands says nothing. */
    private static Standing said(String typed) {
        var word = Fold.key(typed);
        if (word.matches(".*(unsub|desab|desins|optout|blocklist|blacklist|blocked|resilie|nonsub).*"))
            return Standing.UNSUBSCRIBED;
        return word.matches(".*(bounce|clean|hard|erreur|invalid|undeliver).*")
                ? Standing.BOUNCED
                : Standing.SUBSCRIBED;
    }

    private static @org.jspecify.annotations.Nullable String column(List<String> names, Set<String> meant) {
        return names.stream()
                .filter(it -> meant.contains(Fold.key(it)))
                .findFirst()
                .orElse(null);
    }

    private static CSVFormat format(String text) {
        var head = text.lines().findFirst().orElse("");
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

    Faults faults() {
        return faults;
    }

    Set<String> addresses(Standing standing) {
        var found = new LinkedHashSet<String>();
        people.values().stream().filter(it -> it.standing() == standing).forEach(it -> found.add(it.address()));
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
