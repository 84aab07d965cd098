package org.fabcom.market.listing;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.circles.Signatures;
import org.fabcom.files.Cellar;
import org.fabcom.kernel.Visitor;
import org.fabcom.market.Sight;
import org.fabcom.market.Standing;
import org.fabcom.market.categories.Categories;
import org.fabcom.market.deals.Deals;
import org.fabcom.market.posts.Pictures;
import org.fabcom.market.posts.Post;
import org.fabcom.market.posts.Post.State;
import org.fabcom.market.posts.Posts;
import org.fabcom.market.posts.PriceWords;
import org.fabcom.market.posts.Publishing;
import org.fabcom.market.ratings.Ratings;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of a post, and its pictures. To whom it is not shown, it does not exist (E18). */
@Controller
record PostPages(
        Posts posts,
        Deals deals,
        Ratings ratings,
        Categories categories,
        Pictures pictures,
        Cellar cellar,
        PriceWords words,
        RatingWords rated,
        PostLines lines,
        People people,
        Signatures signatures,
        Standing standing,
        Publishing publishing) {

    private static final int RATINGS = 10;

    @GetMapping("/place/{post}")
    @Access(Access.Level.PUBLIC)
    ModelAndView show(UUID post, Page page) {
        var sight = standing.of(page.visitor());
        return page.show("market/post", view(posts.find(post, sight).orElseThrow(Problem::notFound), sight, page));
    }

    /** Shown in the page: pictures only, as the cellar made them anew. */
    @GetMapping("/place/{post}/images/{picture}")
    @Access(Access.Level.PUBLIC)
    void picture(UUID post, UUID picture, Visitor me, HttpServletResponse response) throws IOException {
        var file = cellar.find(picture)
                .filter(it -> it.ownerKind().equals(Pictures.KIND) && it.owner().equals(post))
                .filter(it -> it.type().equals("image/jpeg") || it.type().equals("image/png"))
                .filter(it -> pictures.mayFetch(post, me))
                .orElseThrow(Problem::notFound);
        response.setContentType(file.type());
        response.setContentLengthLong(file.size());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cache-Control", "private, max-age=3600");
        cellar.pour(file.sha256(), response.getOutputStream());
    }

    private PostView view(Post it, Sight sight, Page page) {
        var draft = it.draft();
        boolean mine = sight.acts(it.owner());
        var held = pictures.of(it.id());
        var tree = categories.tree();
        boolean open = it.takesReplies(publishing.today());
        boolean others = sight.acting().stream().anyMatch(party -> !party.equals(it.owner()));
        return new PostView(
                it.url(),
                draft.title(),
                draft.kind() == Post.Kind.OFFER,
                page.t("market.kind." + draft.kind()),
                state(it, page),
                it.state() == State.PUBLISHED && open ? "good" : it.state() == State.DRAFT ? "unknown" : "neutral",
                capital(words.of(draft, words.known(), page), page),
                tree.path(draft.category()),
                Address.of(PlacePages.PATH)
                        .with(SquareFilters.CATEGORY, draft.category())
                        .toString(),
                owner(it, page),
                page.visitor().signedIn() ? "/place/de/" + it.owner() : "",
                Arrays.stream(draft.description().split("\\n\\s*\\n"))
                        .filter(p -> !p.isBlank())
                        .toList(),
                draft.tags().stream()
                        .map(tag -> new PostView.TagView(
                                tag,
                                Address.of(PlacePages.PATH)
                                        .with(SquareFilters.TAG, tag)
                                        .toString()))
                        .toList(),
                pairs(it, sight, page),
                held.stream()
                        .map(file -> new PostView.PictureView(
                                it.url() + "/images/" + file.id(), Pictures.alt(file, it, page)))
                        .toList(),
                open && (others || sight.person() == null) ? it.url() + "/repondre" : "",
                mine || sight.moderator() ? it.state() == State.CANCELLED ? "" : it.url() + "/modifier" : "",
                mine && held.stream().anyMatch(file -> file.shows().isEmpty()) ? it.url() + "/images" : "",
                mine || sight.moderator() ? acts(it, page) : List.of(),
                replies(it, sight, page),
                rated.averages(ratings.averagesOfPost(it.id()), page),
                page.visitor().signedIn() ? rated.of(ratings.aboutPost(it.id(), RATINGS), sight, page) : List.of(),
                notice(it, page),
                mine);
    }

    private static String capital(String text, Page page) {
        return text.substring(0, 1).toUpperCase(page.locale()) + text.substring(1);
    }

    /** “group, by person” to people with an account; who wrote it for a group is not told to the street (E58). */
    private String owner(Post it, Page page) {
        if (!page.visitor().signedIn())
            return lines.names(List.of(it.owner()), page).getOrDefault(it.owner(), page.t("market.somebody"));
        return signatures.of(it.owner(), posts.writer(it.id()), page);
    }

    private static String state(Post it, Page page) {
        if (it.closedWhy() != null) return page.t("market.closed." + it.closedWhy());
        return page.t("market.state." + it.state());
    }

    private String notice(Post it, Page page) {
        if (it.state() == State.DRAFT) return page.t("market.notice.draft");
        if (it.state() == State.CLOSED) return page.t("market.notice." + it.closedWhy());
        return it.state() == State.CANCELLED ? page.t("market.notice.cancelled") : "";
    }

    private List<PostView.PairView> pairs(Post it, Sight sight, Page page) {
        var draft = it.draft();
        var pairs = new ArrayList<PostView.PairView>();
        var left = it.left();
        if (left != null) pairs.add(pair("left", page.t("market.left", left), page));
        if (draft.from() != null) pairs.add(pair("from", page.date(draft.from()), page));
        if (draft.to() != null) pairs.add(pair("to", page.date(draft.to()), page));
        boolean told = !draft.placeHidden()
                || sight.acts(it.owner())
                || sight.person() != null && deals.agreed(it.id(), sight.acting());
        var place = String.join(
                ", ",
                Stream.of(told ? draft.place().replace('\n', ' ') : "", draft.communeName())
                        .filter(text -> !text.isEmpty())
                        .toList());
        pairs.add(pair("place", place, page));
        if (!told && !draft.place().isEmpty()) pairs.add(pair("exact", page.t("market.place.hidden"), page));
        pairs.add(pair("audience", page.t("market.audience." + draft.audience()), page));
        if (it.publishedAt() != null) pairs.add(pair("published", page.shortDate(it.publishedAt()), page));
        pairs.add(pair("until", page.date(draft.expiresOn()), page));
        return pairs;
    }

    private static PostView.PairView pair(String key, String value, Page page) {
        return new PostView.PairView(page.t("market.pair." + key), value);
    }

    private static List<PostView.ActView> acts(Post it, Page page) {
        var acts = new ArrayList<PostView.ActView>();
        var left = it.left();
        boolean some = left == null || left > 0;
        if (it.state() == State.DRAFT && some) acts.add(act("publier", true, page));
        if (it.closedWhy() == Post.ClosedWhy.EXPIRED && some) acts.add(act("renouveler", true, page));
        else if (it.state() == State.CLOSED && some) acts.add(act("publier", true, page));
        if (it.state() == State.PUBLISHED) {
            acts.add(act("renouveler", false, page));
            acts.add(act("fermer", false, page));
        }
        if (it.state() == State.CANCELLED) acts.add(act("brouillon", false, page));
        else acts.add(act("annuler", false, page));
        return acts;
    }

    private static PostView.ActView act(String act, boolean go, Page page) {
        return new PostView.ActView(act, page.t("market.do." + act), go);
    }

    private List<PostView.DealView> replies(Post it, Sight sight, Page page) {
        if (sight.person() == null) return List.of();
        var about = deals.about(it.id(), sight.acting());
        var names =
                people.names(about.stream().map(one -> one.replier()).distinct().toList());
        var known = words.known();
        return about.stream()
                .map(one -> new PostView.DealView(
                        one.url(),
                        names.getOrDefault(one.replier(), "?"),
                        words.all(deals.terms(one.id(), one.shown()).total(), known, page) + " · "
                                + page.shortDate(one.openedAt()),
                        page.t("market.deal.state." + one.state()),
                        one.state().over()
                                ? "neutral"
                                : one.state() == org.fabcom.market.deals.Deal.State.DONE ? "good" : "info"))
                .toList();
    }
}
