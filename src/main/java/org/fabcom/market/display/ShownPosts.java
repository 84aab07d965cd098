package org.fabcom.market.display;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.market.Sight;
import org.fabcom.market.posts.Post;
import org.fabcom.market.posts.Publishing;
import org.fabcom.people.actors.Showing;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** What organisations offer and want on the square, for the page « who does what here »: what anybody may see, no other. */
@Component
record ShownPosts(Shelf shelf, Publishing publishing) implements Showing {

    private static final int MOST = 2000;

    @Override
    public List<Shown> of(Collection<PartyId> organisations, Page page) {
        if (organisations.isEmpty()) return List.of();
        var wanted = Wanted.everything(Sight.NOBODY, publishing.today()).by(new HashSet<>(organisations));
        return shelf.search(wanted, 0, MOST).stream()
                .map(it -> new Shown(
                        it.owner(),
                        it.draft().kind() == Post.Kind.OFFER ? Topic.OFFERS : Topic.NEEDS,
                        it.draft().title(),
                        it.url()))
                .toList();
    }
}
