package org.fabcom.market.listing;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.market.Sight;
import org.fabcom.market.Standing;
import org.fabcom.market.categories.Categories;
import org.fabcom.market.categories.CategoryTree;
import org.fabcom.market.categories.Skills;
import org.fabcom.market.deals.Disputes;
import org.fabcom.market.display.Shelf;
import org.fabcom.market.display.Wanted;
import org.fabcom.market.listing.PostLines.Row;
import org.fabcom.market.posts.Post;
import org.fabcom.market.posts.PostDraft;
import org.fabcom.market.posts.Posts;
import org.fabcom.market.posts.PriceWords;
import org.fabcom.market.posts.Publishing;
import org.fabcom.people.communes.Commune;
import org.fabcom.places.CommuneFieldView;
import org.fabcom.places.CommuneFields;
import org.fabcom.places.Communes;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Counts;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Published;
import org.fabcom.web.listing.Source;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.print.Pdf;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The square: what is offered and wanted here; all that is chosen is in the address. On paper and as a table too (E21). */
@Controller
record PlacePages(
        Shelf shelf,
        Posts posts,
        PostLines lines,
        Categories categories,
        Skills skills,
        PriceWords words,
        Standing standing,
        Publishing publishing,
        Disputes disputes,
        Communes communes,
        CommuneFields fields,
        Pdf pdf) {

    static final String PATH = "/place";
    private static final int ALL = 10_000;
    private static final int ON_PAPER = 1_000;
    private static final int KM = 1000;
    private static final List<String> MORE = List.of(
            SquareFilters.NEAR,
            SquareFilters.NEAR + "-nom",
            SquareFilters.RADIUS,
            SquareFilters.FROM,
            SquareFilters.TO,
            SquareFilters.LEAST,
            SquareFilters.MOST,
            SquareFilters.TAG,
            "chercher");

    private static final Listing<Row> POSTS = Listing.<Row>of("place", "market.csv.")
            .most(ALL)
            .text("category", Row::category)
            .choice("kind", Post.Kind.class, it -> it.draft().kind(), "market.kind.")
            .text("title", it -> it.draft().title())
            .text("text", it -> it.draft().description())
            .text("price", Row::price)
            .number("left", it -> it.post().left())
            .text("owner", Row::owner)
            .text("commune", it -> it.draft().communeName())
            .many("tags", ", ", (it, page) -> it.draft().tags())
            .day("until", it -> it.draft().expiresOn())
            .at(it -> it.post().url());

    /** Prices are for one unit. */
    private static final Listing<Row> TOLD = POSTS.identified(
                    "category", it -> it.draft().category())
            .identified("owner", Row::told)
            .money("prices", Row::prices)
            .choice("mode", PostDraft.PriceMode.class, it -> it.draft().mode(), "")
            .text("unit", it -> it.draft().unit())
            .number("quantity", it -> it.draft().quantity())
            .day("from", it -> it.draft().from())
            .day("to", it -> it.draft().to())
            .text("insee", it -> it.draft().communeCode());

    /** One question put to the square: what is asked, read once. */
    private record Question(
            SquareFilters asked,
            Wanted wide,
            Wanted wanted,
            CommuneFieldView near,
            @Nullable Commune from,
            CategoryTree tree,
            Map<CurrencyId, Currency> known) {}

    private Question question(Address address, Form form, Page page) {
        var sight = standing.of(page.visitor());
        var tree = categories.tree();
        var known = words.known();
        var asked = new SquareFilters(address, tree, known);
        var near = fields.one(form, SquareFilters.NEAR);
        var from = near.chosen().stream()
                .findFirst()
                .map(it -> new Commune(it.insee(), it.name()))
                .orElse(null);
        var wide = asked.wanted(sight, publishing.today());
        if (asked.mine() && sight.person() != null) wide = wide.matching(skills.of(sight.person()));
        var wanted = from == null ? wide : wide.at(within(wide, from, asked.radius()));
        return new Question(asked, wide, wanted, near, from, tree, known);
    }

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView list(Address address, Form form, Page page) {
        var it = question(address, form, page);
        var tally = shelf.tally(it.wanted());
        Source<Post> found =
                Source.of(() -> new Counts(tally.total()), (offset, most) -> shelf.search(it.wanted(), offset, most));
        var list = POSTS.page(address, page, found);
        var sight = it.wanted().sight();
        boolean moderates = sight.moderator();
        return page.show(
                "market/place",
                new PlaceView(
                        list.with(Facets.of(tally, it.tree(), it.known(), address, page)),
                        lines.of(list.rows(), it.from() != null ? it.from() : lines.home(page), page),
                        it.near(),
                        OptionView.all(SquareFilters.RADII, km -> page.t("market.near.km", km)),
                        it.asked().radius(),
                        address.but(MORE).stream()
                                .map(one -> new PlaceView.KeptView(one.getKey(), one.getValue()))
                                .toList(),
                        form,
                        MORE.stream().anyMatch(name -> !form.value(name).isEmpty()),
                        it.asked().currency() != null,
                        it.from() == null ? 0 : unplaced(it.wide(), it.from()),
                        address.at("/place.pdf").toString(),
                        page.visitor().signedIn(),
                        it.asked().mine(),
                        matching(sight, it.wanted()),
                        moderates,
                        moderates ? disputes.countWaiting() : 0));
    }

    private long matching(Sight sight, Wanted wanted) {
        if (sight.person() == null) return -1;
        var mine = skills.of(sight.person());
        if (mine.none()) return -1;
        return shelf.count(Wanted.everything(sight, wanted.today()).matching(mine));
    }

    @GetMapping(PATH + Listing.FILES)
    @Access(Access.Level.PUBLIC)
    void files(Address address, Form form, Page page, HttpServletResponse response) {
        POSTS.answer(address, page, rows(question(address, form, page), page.file()), response);
    }

    @Bean
    Published<Row> publishedPosts() {
        return new Published<>(
                        "posts",
                        "market",
                        "What is offered and wanted here, by category",
                        TOLD,
                        List.of(
                                "q",
                                SquareFilters.KIND,
                                SquareFilters.CATEGORY,
                                SquareFilters.WHO,
                                SquareFilters.GROUP,
                                SquareFilters.CURRENCY,
                                SquareFilters.LEAST,
                                SquareFilters.MOST,
                                SquareFilters.TAG,
                                SquareFilters.FROM,
                                SquareFilters.TO,
                                SquareFilters.MINE),
                        (asked, me, page) -> rows(question(asked, Form.empty(), page), page))
                .numbered(it -> it.post().id())
                .one((id, me, page) -> lines
                        .rows(posts.find(id, standing.of(me)).stream().toList(), page)
                        .stream()
                        .findFirst());
    }

    private Source<Row> rows(Question it, Page page) {
        Source<Post> found = Source.of(
                () -> new Counts(shelf.count(it.wanted())),
                (offset, most) ->
                        byCategory(it, ALL).stream().skip(offset).limit(most).toList());
        return found.drawn(some -> lines.rows(some, page));
    }

    /** The catalogue for a paper bulletin: by category, offers before wants. */
    @GetMapping("/place.pdf")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> paper(Address address, Form form, Page page) {
        var it = question(address, form, page);
        var sections = new java.util.LinkedHashMap<String, java.util.ArrayList<Post>>();
        for (var post : byCategory(it, ON_PAPER))
            sections.computeIfAbsent(it.tree().path(post.draft().category()), path -> new java.util.ArrayList<>())
                    .add(post);
        var shown = sections.entrySet().stream()
                .map(one -> new PaperView.SectionView(one.getKey(), lines.of(one.getValue(), null, page)))
                .toList();
        long total = shelf.count(it.wanted());
        return pdf.answer(
                "place.pdf",
                "market/paper",
                new PaperView(page.date(publishing.today()), total, Math.max(0, total - ON_PAPER), shown),
                page);
    }

    /** In the order of the tree; within a category offers first, then by title. */
    private List<Post> byCategory(Question it, int most) {
        var order = new java.util.HashMap<java.util.UUID, Integer>();
        for (var one : it.tree().ordered()) order.put(one.id(), order.size());
        return shelf.search(it.wanted(), 0, most).stream()
                .sorted(java.util.Comparator.<Post>comparingInt(
                                p -> order.getOrDefault(p.draft().category(), ALL))
                        .thenComparing(p -> p.draft().kind())
                        .thenComparing(
                                p -> org.fabcom.kernel.Fold.words(p.draft().title())))
                .toList();
    }

    private Set<String> within(Wanted wanted, Commune from, String radius) {
        var near = new HashSet<String>();
        near.add(from.name());
        for (var it : shelf.communes(wanted))
            communes.distance(Objects.requireNonNull(from.code()), it)
                    .filter(way -> way.metres() <= Integer.parseInt(radius) * KM)
                    .ifPresent(way -> near.add(it));
        return near;
    }

    private long unplaced(Wanted wanted, Commune from) {
        var lost = new HashSet<String>();
        for (var it : shelf.communes(wanted))
            if (!it.equals(from.name())
                    && communes.distance(Objects.requireNonNull(from.code()), it)
                            .isEmpty()) lost.add(it);
        return shelf.count(wanted.at(Set.of(""))) + (lost.isEmpty() ? 0 : shelf.count(wanted.at(lost)));
    }

    /** For others of this room: whom a list of one party's posts is about. */
    static String of(PartyId party) {
        return Address.of(PATH).with(SquareFilters.WHO, party).toString();
    }
}
