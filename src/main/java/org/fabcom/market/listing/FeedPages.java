package org.fabcom.market.listing;

import module java.base;
import org.fabcom.market.Sight;
import org.fabcom.market.display.Shelf;
import org.fabcom.market.display.Wanted;
import org.fabcom.market.posts.Post;
import org.fabcom.market.posts.Publishing;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.listing.Atom;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What is new on the square, as Atom: only what everybody sees. */
@Controller
record FeedPages(Shelf shelf, Publishing publishing) {

    private static final int NEWEST = 50;

    @GetMapping("/place.atom")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> feed(Page page) {
        var newest = shelf.search(Wanted.everything(Sight.NOBODY, publishing.today()), 0, NEWEST).stream()
                .map(it -> entry(it, page))
                .toList();
        return ResponseEntity.ok()
                .header("Content-Type", Atom.TYPE)
                .body(Atom.write("/place", "/place.atom", "/place", page.t("market.title"), newest, page));
    }

    private static Atom.Entry entry(Post it, Page page) {
        var draft = it.draft();
        return new Atom.Entry(
                it.id(),
                page.t("market.kind." + draft.kind()) + " · " + draft.title(),
                Objects.requireNonNull(it.publishedAt()),
                it.url(),
                "",
                draft.description(),
                "");
    }
}
