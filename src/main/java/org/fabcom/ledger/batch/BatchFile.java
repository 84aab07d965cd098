package org.fabcom.ledger.batch;

import module java.base;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Storable;

/**
 * The lines of a list as it was pasted or sent: a name, an amount, perhaps a currency and what it is for. With a first line that
 * names the columns, in any order; without, in this one.
 */
final class BatchFile {

    /** A line as typed; a cell that is not there is empty. */
    record Row(long number, String name, String amount, String currency, String subject) {}

    private static final Set<String> NAME =
            Set.of("nom", "name", "a", "de", "qui", "membre", "compte", "personne", "to", "from", "who", "member");
    private static final Set<String> AMOUNT = Set.of("montant", "amount", "combien", "somme", "heures", "hours");
    private static final Set<String> CURRENCY = Set.of("monnaie", "currency", "en");
    private static final Set<String> SUBJECT =
            Set.of("objet", "subject", "pour quoi", "pourquoi", "libelle", "motif", "what for");

    private BatchFile() {}

    /** A file as text: UTF-8 with or without its mark, else as older spreadsheets write in Western Europe. */
    static String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.toString().replace("\ufeff", "");
        } catch (CharacterCodingException older) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    /** The lines with something in them; nothing if quotes never close. At most {@code most + 1}, to tell that there are more. */
    static Optional<List<Row>> rows(String text, Predicate<String> currency, int most) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (var parser = CSVParser.parse(text, format)) {
            var rows = new ArrayList<Row>();
            int[] columns = null;
            for (CSVRecord it : parser) {
                if (it.stream().allMatch(String::isBlank)) continue;
                if (columns == null) {
                    columns = named(it);
                    if (columns.length > 0) continue;
                }
                rows.add(row(it, parser.getCurrentLineNumber(), columns, currency));
                if (rows.size() > most) break;
            }
            return Optional.of(rows);
        } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
            return Optional.empty();
        }
    }

    private static String delimiter(String text) {
        var first = text.lines().filter(it -> !it.isBlank()).findFirst().orElse("");
        return first.contains("\t") ? "\t" : first.contains(";") ? ";" : ",";
    }

    /** Where name, amount, currency and subject are; empty if the first line is not one of titles. */
    private static int[] named(CSVRecord it) {
        var columns = new int[] {-1, -1, -1, -1};
        var titles = List.of(NAME, AMOUNT, CURRENCY, SUBJECT);
        for (int i = 0; i < it.size(); i++)
            for (int j = 0; j < titles.size(); j++)
                if (columns[j] < 0 && titles.get(j).contains(Fold.words(it.get(i)))) columns[j] = i;
        return columns[0] < 0 || columns[1] < 0 ? new int[0] : columns;
    }

    private static Row row(CSVRecord it, long number, int[] columns, Predicate<String> currency) {
        if (columns.length > 0)
            return new Row(
                    number, cell(it, columns[0]), cell(it, columns[1]), cell(it, columns[2]), cell(it, columns[3]));
        var third = cell(it, 2);
        return currency.test(third)
                ? new Row(number, cell(it, 0), cell(it, 1), third, cell(it, 3))
                : new Row(number, cell(it, 0), cell(it, 1), "", third);
    }

    private static String cell(CSVRecord it, int column) {
        return column < 0 || column >= it.size()
                ? ""
                : Storable.kept(it.get(column)).strip();
    }
}
