package org.fabcom.market.listing;

import module java.base;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupBelongings;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.PersonalData.Obstacle;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** What a group has on the square: its posts and what was said of it; its deals end before it is closed. */
@Component
record GroupSquare(Sql db) implements GroupBelongings {

    private static final String MINE = "/moi/place";

    @Override
    public List<LinkView> doors(Group group, Visitor visitor, Page page) {
        return visitor.signedIn() && group.hasParty()
                ? List.of(new LinkView("/place/de/" + group.id(), page.t("market.group.door", group.name())))
                : List.of();
    }

    /** Deals that go on or are disputed, and posts to which somebody could still reply. */
    @Override
    public List<Obstacle> unsettled(Group group) {
        var all = new ArrayList<Obstacle>();
        long deals = count("""
                select count(*) from market.deal where :party in (owner, replier) and market.goes_on(state, frozen)
                """, group);
        long posts = count("select count(*) from market.post where owner = :party and state = 'PUBLISHED'", group);
        if (deals > 0) all.add(new Obstacle("market.closing.deals", MINE, List.of(group.name(), deals)));
        if (posts > 0) all.add(new Obstacle("market.closing.posts", MINE, List.of(group.name(), posts)));
        return all;
    }

    private long count(String sql, Group group) {
        return db.sql(sql).param("party", group.id().value()).single(Long.class);
    }
}
