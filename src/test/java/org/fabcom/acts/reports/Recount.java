package org.fabcom.acts.reports;

import module java.base;
import org.apache.commons.csv.CSVRecord;

/** The script of a coordinator who recounts a year: the text of the exported files in, sums out. It knows nothing of the base. */
final class Recount {

    private final Map<String, long[]> counted = new TreeMap<>();

    private void add(String table, String line, long acts, long minutes, long people) {
        var sum = counted.computeIfAbsent(table + " | " + line, it -> new long[3]);
        sum[0] += acts;
        sum[1] += minutes;
        sum[2] += people;
    }

    private static List<String> cells(CSVRecord row, String column) {
        return row.get(column).isEmpty()
                ? List.of()
                : Arrays.asList(row.get(column).split(" \\| "));
    }

    void acts(List<CSVRecord> register) {
        for (var row : register) {
            long minutes = Long.parseLong(row.get("minutes"));
            long people = Long.parseLong(row.get("personnes"));
            add("Ensemble", "", 1, minutes, people);
            var themes = cells(row, "thèmes");
            var alone = themes.size() == 1 ? themes.getFirst() : "actes à plusieurs thèmes";
            add("Temps par thème", alone, 1, minutes, people);
            for (var it : themes) add("Actes par thème", it, 1, minutes, people);
            for (var it : cells(row, "étiquettes")) add("Par étiquette", it, 1, minutes, people);
            for (var it : cells(row, "structures aidées")) add("Par structure aidée", it, 1, minutes, 0);
            add("Par lieu", row.get("lieu"), 1, minutes, people);
            add("Par personne qui accompagne", row.get("par"), 1, minutes, people);
            add("mois", row.get("date").substring(0, 7), 1, minutes, people);
        }
    }

    void people(List<CSVRecord> coop) {
        Map<String, Function<CSVRecord, String>> questions = Map.of(
                "Genre", it -> it.get("Genre du bénéficiaire"),
                "Âge", it -> it.get("Tranche d’âge du bénéficiaire"),
                "Situation", it -> it.get("Statut du bénéficiaire"));
        var communes = new TreeMap<String, Set<String>>();
        for (var row : coop) {
            add("présences", "", 0, 0, 1);
            add("commune", row.get("Code Insee"), 0, 0, 1);
            communes.computeIfAbsent(row.get("Code Insee"), it -> new HashSet<>())
                    .add(row.get("ID CRA"));
            if (row.get("ID personne connue").isEmpty())
                questions.forEach((name, of) -> add(name, of.apply(row), 0, 0, 1));
        }
        communes.forEach((insee, ids) -> add("commune", insee, ids.size(), 0, 0));
    }

    long[] of(String table, String line) {
        return counted.getOrDefault(table + " | " + line, new long[3]);
    }

    static long number(String cell) {
        return cell.isEmpty() ? 0 : Long.parseLong(cell);
    }

    boolean knows(String table) {
        return counted.keySet().stream().anyMatch(it -> it.startsWith(table + " | "));
    }

    long minutes(String table) {
        return ofEach(table).stream().mapToLong(Long::longValue).sum();
    }

    /** The minutes of its lines, in their order. */
    List<Long> ofEach(String table) {
        return counted.entrySet().stream()
                .filter(it -> it.getKey().startsWith(table + " | "))
                .map(it -> it.getValue()[1])
                .toList();
    }

    /** How many people gave an answer to a question. */
    long answered(String question) {
        return counted.entrySet().stream()
                .filter(it -> it.getKey().startsWith(question + " | "))
                .filter(it -> !it.getKey().endsWith("| "))
                .mapToLong(it -> it.getValue()[2])
                .sum();
    }
}
