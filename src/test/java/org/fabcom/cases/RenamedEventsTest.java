package org.fabcom.cases;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.ColumnMapRowMapper;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.core.EventSerializer;

/** What was on its way when the rooms parted is still delivered, under the names its classes have now. */
@FabComTest
@WithCatalogue
class RenamedEventsTest {

    private static final Path MIGRATION =
            Path.of("src/main/resources/db/migration/house/V202611281507__events_of_parted_rooms.sql");
    private static final String OLD = "org.fabcom.accompaniment.";

    private final CaseWorld world;
    private final Sql db;
    private final EventSerializer serializer;
    private final IncompleteEventPublications publications;

    RenamedEventsTest(
            ApplicationContext beans,
            Neighbours neighbours,
            Sql db,
            EventSerializer serializer,
            IncompleteEventPublications publications) {
        this.world = new CaseWorld(beans, neighbours);
        this.db = db;
        this.serializer = serializer;
        this.publications = publications;
    }

    @Test
    void an_event_kept_under_its_old_name_reaches_its_listener_after_the_update() throws Exception {
        var file = world.discussed();
        var before = told();
        var event = new CaseNews.Contested(file.id(), world.lucie.id(), Instant.parse("2026-11-27T08:00:00Z"));
        keep("cases.together.CaseNotices", "cases.CaseContested", event);
        db.sql(Files.readString(MIGRATION)).update();
        publications.resubmitIncompletePublications(it -> true);
        for (int i = 0; i < 100 && told() == before; i++) Thread.sleep(Duration.ofMillis(100));
        assertThat(told()).isEqualTo(before + 1);
    }

    /** Kept by a version that said neither who did it nor at which version. */
    @Test
    void a_merging_kept_without_who_did_it_is_still_read() {
        var id = new CaseId(java.util.UUID.randomUUID());
        var kept = serializer.serialize(new CaseNews.Unmerged(id, id));
        assertThat(serializer.deserialize(kept, CaseNews.Merged.class).id()).isEqualTo(id);
    }

    @Test
    void no_name_is_left_that_no_class_bears() throws Exception {
        for (var name : java.util.List.of(
                "cases.CaseAccepted",
                "cases.CaseAssigned",
                "cases.CaseBegun",
                "cases.CaseClosed",
                "cases.CaseContested",
                "cases.CaseEnded",
                "cases.CaseFollowed",
                "cases.CaseMerged",
                "cases.CaseOpened",
                "cases.CasePrioritised",
                "cases.CaseReopened",
                "cases.CaseReported",
                "cases.CaseUnmerged",
                "quotes.QuoteMoved",
                "quotes.QuoteExpired",
                "DiagnosisSaved"))
            keep(name.startsWith("quotes") ? "quotes.QuoteNotices" : "cases.together.CaseNotices", name, "late");
        db.sql(Files.readString(MIGRATION)).update();
        for (var row : db.sql(
                        "select event_type, listener_id from events.event_publication where serialized_event = :late")
                .param("late", serializer.serialize("late").toString())
                .list(new ColumnMapRowMapper())) {
            assertThat(Class.forName((String) row.get("event_type"))).isNotNull();
            var listener = (String) row.get("listener_id");
            assertThat(Class.forName(listener.substring(0, listener.indexOf(".on("))))
                    .isNotNull();
            assertThat(Class.forName(listener.substring(listener.indexOf('(') + 1, listener.length() - 1)))
                    .isNotNull();
        }
        db.sql("delete from events.event_publication where serialized_event = :late")
                .param("late", serializer.serialize("late").toString())
                .update();
    }

    private void keep(String listener, String type, Object event) {
        db.sql("""
                        insert into events.event_publication
                            (id, listener_id, event_type, serialized_event, publication_date, status, completion_attempts)
                        values (:id, :listener, :type, :event, now() - interval '5 minutes', 'FAILED', 1)
                        """)
                .param("id", UUID.randomUUID())
                .param("listener", OLD + listener + ".on(" + OLD + type + ")")
                .param("type", OLD + type)
                .param("event", serializer.serialize(event).toString())
                .update();
    }

    private long told() {
        return db.sql("select count(*) from talk.notice where person = :yann and kind = 'accompaniment.contested'")
                .param("yann", world.yann.id().value())
                .single(Long.class);
    }
}
