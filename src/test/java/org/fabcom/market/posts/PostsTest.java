package org.fabcom.market.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.demo.Past;
import org.fabcom.market.Square;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Poison;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The life of a post: E14, E15, E17. */
@FabComTest
class PostsTest {

    private final ApplicationContext application;
    private final Neighbours neighbours;
    private final Posts posts;
    private final Publishing publishing;
    private final Expiry expiry;
    private final Sql db;

    private Square square;
    private PartyId oxana;

    PostsTest(
            ApplicationContext application,
            Neighbours neighbours,
            Posts posts,
            Publishing publishing,
            Expiry expiry,
            Sql db) {
        this.application = application;
        this.neighbours = neighbours;
        this.posts = posts;
        this.publishing = publishing;
        this.expiry = expiry;
        this.db = db;
    }

    @BeforeEach
    void people() {
        square = new Square(application);
        oxana = neighbours.person("Oxana").id();
    }

    @Test
    void a_post_goes_from_draft_to_published_closed_opened_again_and_cancelled_and_keeps_its_first_day() {
        var id = publishing.draft(oxana, square.draft(Post.Kind.OFFER, "Semences", null), oxana);
        assertThat(posts.find(id).orElseThrow().state()).isEqualTo(Post.State.DRAFT);
        assertThat(publishing.close(id)).isInstanceOf(Publishing.Outcome.NoWay.class);
        Past.at(Instant.now().minus(Duration.ofDays(20)), () -> publishing.publish(id));
        var first = posts.find(id).orElseThrow().firstPublishedAt();
        publishing.close(id);
        assertThat(posts.find(id).orElseThrow().closedWhy()).isEqualTo(Post.ClosedWhy.OWNER);
        publishing.publish(id);
        var again = posts.find(id).orElseThrow();
        assertThat(again.firstPublishedAt()).isEqualTo(first);
        assertThat(again.publishedAt()).isAfter(first);
        publishing.cancel(id);
        assertThat(publishing.publish(id)).isInstanceOf(Publishing.Outcome.NoWay.class);
        publishing.draftAgain(id);
        assertThat(posts.find(id).orElseThrow().state()).isEqualTo(Post.State.DRAFT);
        assertThat(posts.find(id).orElseThrow().firstPublishedAt()).isEqualTo(first);
    }

    @Test
    void the_database_refuses_ways_that_do_not_exist_and_another_owner() {
        var id = publishing.draft(oxana, square.draft(Post.Kind.OFFER, "Ruche", 1), oxana);
        assertThatThrownBy(() -> db.sql("update market.post set state = 'CLOSED', closed_why = 'OWNER' where id = :id")
                        .param("id", id)
                        .update())
                .hasMessageContaining("no way from DRAFT to CLOSED");
        assertThatThrownBy(() -> db.sql("update market.post set kind = 'WANT' where id = :id")
                        .param("id", id)
                        .update())
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> db.sql("update market.post set taken = 2 where id = :id")
                        .param("id", id)
                        .update())
                .hasMessageContaining("never_over_stock");
    }

    @Test
    void two_people_who_change_a_post_at_once_do_not_overwrite_each_other() {
        var post = square.offer(oxana, "Bocaux", 10, square.br(100));
        var draft = square.draft(Post.Kind.OFFER, "Bocaux vides", 12, square.br(100));
        assertThat(publishing.change(post.id(), draft, post.version())).isInstanceOf(Publishing.Outcome.Done.class);
        assertThat(publishing.change(post.id(), draft, post.version())).isInstanceOf(Publishing.Outcome.Late.class);
    }

    /** E17: in Wezer the last day never closed anything. */
    @Test
    void a_post_closes_by_itself_after_its_last_day_its_owner_is_told_before_and_renews_it_in_one_click() {
        var soon = square.publish(
                oxana,
                square.draft(Post.Kind.OFFER, "Pommes", null)
                        .until(publishing.today().plusDays(5)));
        expiry.run();
        expiry.run();
        assertThat(told("market.expiring")).as("once").isEqualTo(1);
        db.sql("update market.post set expires_on = :day where id = :id")
                .param("day", publishing.today().minusDays(1), "id", soon.id())
                .update();
        expiry.run();
        assertThat(square.post(soon).closedWhy()).isEqualTo(Post.ClosedWhy.EXPIRED);
        assertThat(told("market.expired")).isEqualTo(1);
        publishing.renew(soon.id());
        var renewed = square.post(soon);
        assertThat(renewed.state()).isEqualTo(Post.State.PUBLISHED);
        assertThat(renewed.draft().expiresOn()).isEqualTo(publishing.today().plusDays(PostDraft.USUAL_DAYS));
    }

    @Test
    void a_post_whose_owner_cannot_be_told_stays_as_it_was_and_keeps_no_other_from_closing() {
        var anna = neighbours.person("Anna").id();
        var stuck = over(anna, "Poires", 2);
        var other = over(oxana, "Coings", 1);
        try (var poison = Poison.in("talk.notice", "person", anna)) {
            assertThatThrownBy(expiry::run).hasMessageContaining(Poison.TOLD);
        }
        assertThat(square.post(other).closedWhy()).isEqualTo(Post.ClosedWhy.EXPIRED);
        assertThat(square.post(stuck).state()).isEqualTo(Post.State.PUBLISHED);
        expiry.run();
        assertThat(square.post(stuck).closedWhy()).isEqualTo(Post.ClosedWhy.EXPIRED);
        assertThat(told(anna, "market.expired")).isEqualTo(1);
    }

    @Test
    void an_owner_who_cannot_be_told_keeps_no_other_from_being_told_that_a_post_ends_soon() {
        var anna = neighbours.person("Anna").id();
        var day = publishing.today();
        square.publish(anna, square.draft(Post.Kind.OFFER, "Poires", null).until(day.plusDays(1)));
        square.publish(oxana, square.draft(Post.Kind.OFFER, "Coings", null).until(day.plusDays(2)));
        try (var poison = Poison.in("talk.notice", "person", anna)) {
            assertThatThrownBy(expiry::run).hasMessageContaining(Poison.TOLD);
        }
        assertThat(told("market.expiring")).isEqualTo(1);
        expiry.run();
        assertThat(told("market.expiring")).as("once").isEqualTo(1);
        assertThat(told(anna, "market.expiring")).isEqualTo(1);
    }

    /** Published, and its last day was so many days ago. */
    private Post over(PartyId owner, String title, int days) {
        var post = square.publish(
                owner,
                square.draft(Post.Kind.OFFER, title, null)
                        .until(publishing.today().plusDays(5)));
        db.sql("update market.post set expires_on = :day where id = :id")
                .param("day", publishing.today().minusDays(days), "id", post.id())
                .update();
        return post;
    }

    private int told(String kind) {
        return told(oxana, kind);
    }

    private int told(PartyId person, String kind) {
        return db.sql("select count(*) from talk.notice where person = :person and kind = :kind")
                .param("person", person.value(), "kind", kind)
                .single(Integer.class);
    }

    /** The rule of the form stands behind it: a draft kept until its days had passed is not shown, by page or program. */
    @Test
    void a_draft_of_something_that_is_over_is_not_published() {
        var id = publishing.draft(oxana, square.draft(Post.Kind.OFFER, "Semences", null), oxana);
        var yesterday = publishing.today().minusDays(1);
        db.sql("update market.post set to_date = :day where id = :id")
                .param("day", yesterday, "id", id)
                .update();
        assertThat(publishing.publish(id)).isInstanceOf(Publishing.Outcome.Over.class);
        assertThat(posts.find(id).orElseThrow().state()).isEqualTo(Post.State.DRAFT);
    }
}
