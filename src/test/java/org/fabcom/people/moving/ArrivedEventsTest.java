package org.fabcom.people.moving;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;

/** Events in an archive that somebody wrote by hand: whatever they claim, the base does little, and what is over is history. */
@FabComTest
class ArrivedEventsTest {

    private static final String SOON = "2999-01-01T10:00:00";

    private final Neighbours neighbours;
    private final Sql db;

    ArrivedEventsTest(Neighbours neighbours, Sql db) {
        this.neighbours = neighbours;
        this.db = db;
    }

    private static String event(UUID id, LocalDateTime starts, String frequency) {
        return "{\"id\":\"%s\",\"kind\":\"WORKSHOP\",\"title\":\"Atelier\",\"description\":\"\",\"venue\":\"PLACE\",\"commune_name\":\"Lyon\",\"starts\":\"%s\",\"ends\":\"%s\",\"frequency\":\"%s\",\"every\":1}\n"
                .formatted(id, starts, starts.plusHours(1), frequency);
    }

    private static String date(UUID event, String wasFor) {
        return "{\"event\":\"%s\",\"was_for\":\"%s\",\"starts\":\"%s\",\"ends\":\"%s\",\"starts_at\":\"%sZ\"}\n"
                .formatted(event, wasFor, wasFor, wasFor.replace("T10", "T11"), wasFor);
    }

    private UUID bring(List<String> events, List<String> dates) throws IOException {
        var id = Ids.next();
        var files = Map.of(
                "structure.json",
                "{\"format\":\"fabcom-structure/1\",\"id\":\"" + id
                        + "\",\"name\":\"Les Bleuets\",\"communeName\":\"Lyon\"}",
                "schema.json",
                "{\"tables\":[{\"table\":\"agenda.event\"},{\"table\":\"agenda.occurrence\"}]}",
                "agenda/event.jsonl",
                String.join("", events),
                "agenda/occurrence.jsonl",
                String.join("", dates));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var it : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(it.getKey()));
                zip.write(it.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        var answer = neighbours
                .signedIn(neighbours.person("Zoé"))
                .upload("/structures/arrivee", "fichier", "x.zip", bytes.toByteArray(), Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return id;
    }

    private List<LocalDateTime> dates(UUID event) {
        return db.sql("select was_for from agenda.occurrence where event = :e order by was_for")
                .param("e", event)
                .list((row, n) -> row.getObject(1, LocalDateTime.class));
    }

    @Test
    void one_that_comes_back_for_twenty_years_goes_on_from_now() throws IOException {
        var weekly = Ids.next();
        var monthly = Ids.next();
        var first = LocalDateTime.parse("2005-01-31T10:00:00"); // the fifth Monday: the last one of each month
        bring(
                List.of(event(weekly, first, "WEEKLY"), event(monthly, first, "MONTHLY")),
                List.of(date(weekly, SOON), date(weekly, first + ":00"), date(monthly, SOON)));
        assertThat(dates(weekly))
                .hasSizeBetween(52, 54)
                .allSatisfy(it -> assertThat(it.getDayOfWeek()).isEqualTo(first.getDayOfWeek()));
        assertThat(dates(weekly).getFirst()).isAfter(LocalDateTime.now().minusDays(8));
        assertThat(dates(monthly))
                .hasSizeBetween(12, 18)
                .allSatisfy(it -> assertThat(it.plusWeeks(1).getMonth())
                        .as(it + " is the last Monday")
                        .isNotEqualTo(it.getMonth()));
        assertThat(dates(monthly)).anyMatch(it -> it.getDayOfMonth() < 29);
    }

    @Test
    void thousands_of_them_take_seconds_and_what_is_too_much_stays_history() throws IOException {
        var events = new ArrayList<String>();
        var dates = new ArrayList<String>();
        for (int i = 0; i < 9000; i++) {
            var id = Ids.next();
            events.add(event(id, LocalDateTime.parse("2000-01-03T10:00:00"), "WEEKLY"));
            dates.add(date(id, SOON));
        }
        long began = System.nanoTime();
        var organisation = bring(events, dates);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMinutes(1));
        long live = db.sql("select count(*) from agenda.event where organiser = :o")
                .param("o", organisation)
                .single(Long.class);
        long told = db.sql("select count(*) from people.past_row where organisation = :o and told = 'agenda.event'")
                .param("o", organisation)
                .single(Long.class);
        assertThat(live).isBetween(100L, 500L);
        assertThat(live + told).isEqualTo(9000);
    }
}
