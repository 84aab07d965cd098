package org.fabcom.api;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.accompaniers.quotes.Quote;
import org.fabcom.accompaniers.quotes.QuoteMoved;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.events.DateCancelled;
import org.fabcom.agenda.events.DateMoved;
import org.fabcom.agenda.events.Programme;
import org.fabcom.agenda.meetings.MeetingMoved;
import org.fabcom.agenda.meetings.Subject;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.CaseNews;
import org.fabcom.diagnosis.kept.DiagnosisSaved;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.market.deals.DealMoved;
import org.fabcom.market.deals.Step;
import org.fabcom.market.posts.PostPublished;
import org.fabcom.people.webhooks.WebhookKind;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.OtherTool;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What rooms say among themselves is told to the tools of those whom it concerns, with the page of the thing. */
@FabComTest
@WithDemonstration
class HappenedTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Sql db;
    private final OtherTool tool;
    private final PartyId anybody;
    private final String[] kinds;

    HappenedTest(ApplicationEventPublisher events, TransactionTemplate transaction, Sql db, List<WebhookKind> kinds) {
        this.events = events;
        this.transaction = transaction;
        this.db = db;
        this.tool = new OtherTool(db);
        this.kinds = kinds.stream().map(WebhookKind::key).toArray(String[]::new);
        this.anybody = new PartyId(id("select id from people.person order by id limit 1"));
    }

    @BeforeEach
    void nobody_listens_yet() {
        db.sql("delete from people.webhook").update();
    }

    private UUID id(String sql) {
        return db.sql(sql).single(UUID.class);
    }

    private PartyId of(String sql, UUID thing) {
        return new PartyId(db.sql(sql).param("id", thing).single(UUID.class));
    }

    private void happens(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private void listens(PartyId... all) {
        for (var it : all) tool.listens(it, anybody, kinds);
    }

    @Test
    void a_post_is_told_to_its_owner_and_to_the_instance_a_deal_to_its_two_sides() {
        var post = id("select id from market.post where audience = 'EVERYBODY' order by id limit 1");
        var owner = of("select owner from market.post where id = :id", post);
        listens(owner);
        tool.listens(null, anybody, kinds);
        happens(new PostPublished(post, owner, NOW));
        assertThat(tool.told(owner)).containsExactly("market.post.published /place/" + post);
        assertThat(tool.told(null)).containsExactly("market.post.published /place/" + post);
        var deal = id("select id from market.deal order by id limit 1");
        var replier = of("select replier from market.deal where id = :id", deal);
        listens(replier);
        happens(new DealMoved(deal, Step.Kind.PAID, null, NOW));
        assertThat(tool.told(replier)).contains("market.deal.moved /place/accords/" + deal);
        assertThat(tool.told(null)).as("nobody else’s business").hasSize(1);
    }

    @Test
    void a_date_is_told_to_its_organiser_and_to_the_instance() {
        var date = id("select id from agenda.occurrence order by id limit 1");
        var organiser = of(
                "select e.organiser from agenda.occurrence o join agenda.event e on e.id = o.event where o.id = :id",
                date);
        listens(organiser);
        tool.listens(null, anybody, kinds);
        var event = id("select event from agenda.occurrence where id = '" + date + "'");
        var first = id("select id from agenda.occurrence where event = '" + event + "' order by starts_at, id limit 1");
        happens(new Programme.Announced(event));
        var span = new Span(LocalDateTime.parse("2026-12-03T14:00"), LocalDateTime.parse("2026-12-03T16:00"));
        happens(new DateMoved(date, NOW, span, "Salle"));
        happens(new DateCancelled(date, NOW));
        assertThat(tool.told(organiser))
                .containsExactly(
                        "agenda.date.announced /agenda/" + first,
                        "agenda.date.moved /agenda/" + date,
                        "agenda.date.cancelled /agenda/" + date);
        assertThat(tool.told(null)).hasSize(3);
    }

    @Test
    void a_case_and_its_meetings_are_told_to_the_organisation_that_asked() {
        var file = id("select id from cases.case_card order by id limit 1");
        var organisation = of("select organisation from cases.case_card where id = :id", file);
        listens(organisation);
        tool.listens(null, anybody, kinds);
        var id = new CaseId(file);
        happens(new CaseNews.Opened(id, organisation, anybody, NOW));
        happens(new CaseNews.Followed(id, java.time.LocalDate.of(2026, 11, 29)));
        happens(new MeetingMoved(UUID.randomUUID(), new Subject("accompaniment.case", file), null, NOW));
        happens(new MeetingMoved(UUID.randomUUID(), new Subject("governance.assembly", file), null, NOW));
        assertThat(tool.told(organisation))
                .containsExactly("cases.case.opened " + id.url(), "cases.meeting.changed " + id.url());
        assertThat(tool.told(null)).isEmpty();
    }

    @Test
    void a_kept_diagnosis_and_a_quote_are_told_to_whom_they_concern() {
        var sheet = id("select id from diagnosis.sheet_card order by id limit 1");
        var organisation = of("select organisation from diagnosis.sheet_card where id = :id", sheet);
        listens(organisation);
        happens(new DiagnosisSaved(sheet, organisation, anybody, NOW));
        assertThat(tool.told(organisation)).containsExactly("diagnosis.sheet.saved /faire-le-point/gardes/" + sheet);
        var quote = id("select id from accompaniers.quote order by id limit 1");
        var asker = of("select asker from accompaniers.quote where id = :id", quote);
        db.sql("delete from people.webhook").update();
        listens(asker);
        happens(new QuoteMoved(quote, Quote.Act.OFFERED, anybody, NOW));
        assertThat(tool.told(asker)).singleElement().asString().startsWith("accompaniers.quote.moved /");
    }
}
