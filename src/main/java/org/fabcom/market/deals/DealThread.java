package org.fabcom.market.deals;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.market.Sight;
import org.fabcom.market.Speakers;
import org.fabcom.market.Standing;
import org.fabcom.market.posts.Posts;
import org.fabcom.talk.Participant;
import org.fabcom.talk.ThreadSubject;
import org.springframework.stereotype.Component;

/**
 * What the two sides of a deal say to one another. Moderators read it once a dispute was opened, and not before; both sides are
 * told so when they open one.
 */
@Component
record DealThread(Deals deals, Disputes disputes, Posts posts, Standing standing, Speakers speakers, Sql db)
        implements ThreadSubject {

    static final String KIND = "market.deal";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Rights> rights(UUID id, Visitor visitor) {
        return deals.find(id).flatMap(it -> rights(it, standing.of(visitor)));
    }

    private Optional<Rights> rights(Deal deal, Sight sight) {
        if (sight.acts(deal.owner()) || sight.acts(deal.replier())) return Optional.of(Rights.MEMBER);
        return sight.moderator() && disputes.of(deal.id()).isPresent() ? Optional.of(Rights.TEAM) : Optional.empty();
    }

    @Override
    public Optional<About> about(UUID id) {
        return deals.find(id)
                .flatMap(deal -> posts.find(deal.post())
                        .map(post -> new About(post.draft().title(), deal.url())));
    }

    @Override
    public List<Participant> participants(UUID id) {
        var found = deals.find(id);
        if (found.isEmpty()) return List.of();
        var all = new ArrayList<Participant>();
        for (var side : List.of(found.get().owner(), found.get().replier()))
            speakers.of(side).forEach(it -> all.add(new Participant(it, false)));
        disputes.of(id).ifPresent(it -> {
            var moderator = it.moderator();
            if (moderator != null) all.add(new Participant(moderator, true));
        });
        return all;
    }

    @Override
    public Set<UUID> existing(Collection<UUID> ids) {
        return new HashSet<>(db.sql("select id from market.deal where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .list((row, n) -> row.getObject(1, UUID.class)));
    }
}
