package org.fabcom.market;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.market.posts.Post;
import org.fabcom.market.posts.PostDraft;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The instance's own webhooks are told of posts that everybody may read, and of no other. */
@FabComTest
record HiddenPostsAreNotToldTest(ApplicationContext application, Neighbours neighbours, Sql db) {

    private List<String> told() {
        return db.sql("""
                select d.body from people.webhook_delivery d join people.webhook w on w.id = d.webhook
                where w.organisation is null and d.kind = 'market.post.published' order by d.happened_at, d.id
                """).list(String.class);
    }

    @Test
    void a_post_for_members_is_not_told_to_the_instance_and_one_for_everybody_is() {
        var ada = neighbours.person("Ada", InstanceRole.ADMINISTRATOR);
        db.sql("""
                insert into people.webhook (id, organisation, address, kinds, drawn_at, added_by, added_at)
                values (:id, null, 'https://127.0.0.1/', '{market.post.published}', now(), :ada, now())
                """).param("id", Ids.next(), "ada", ada.id().value()).update();
        var square = new Square(application);
        var oxana = neighbours.person("Oxana");
        var draft = square.draft(Post.Kind.OFFER, "Entre nous", 1, new Amount(square.brins.id(), 100));
        square.publish(oxana.id(), Square.shown(draft, PostDraft.Audience.MEMBERS));
        assertThat(told()).isEmpty();
        var open = square.publish(oxana.id(), Square.shown(draft, PostDraft.Audience.EVERYBODY));
        assertThat(told()).singleElement().asString().contains(open.id().toString());
    }
}
