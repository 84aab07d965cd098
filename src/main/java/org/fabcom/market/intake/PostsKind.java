package org.fabcom.market.intake;

import module java.base;
import org.fabcom.imports.ImportKind;
import org.fabcom.imports.ImportReport;
import org.fabcom.imports.ImportReport.Outcome;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.MatchField;
import org.fabcom.imports.matching.NamedRows;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.imports.reading.TableRow;
import org.fabcom.imports.reading.WrittenDay;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Plain;
import org.fabcom.kernel.Sql;
import org.fabcom.market.categories.Categories;
import org.fabcom.market.categories.Category;
import org.fabcom.market.posts.Post;
import org.fabcom.market.posts.PostDraft;
import org.fabcom.market.posts.Posts;
import org.fabcom.market.posts.Publishing;
import org.fabcom.people.communes.Commune;
import org.fabcom.people.communes.CommuneSource;
import org.fabcom.people.intake.Answerable;
import org.fabcom.people.intake.OrganisationsMeant;
import org.fabcom.web.render.LocalizedText.Heading;
import org.fabcom.web.render.LocalizedText.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Import kind {@code posts}: offers and wants of organisations, as drafts: whoever holds one shows it, nobody is told before. Prices
 * do not come along, since a currency of elsewhere is none of ours.
 */
@Component
record PostsKind(
        Publishing publishing,
        Posts posts,
        Categories categories,
        CommuneSource communes,
        OrganisationsMeant organisations,
        Answerable answerable,
        Sql db)
        implements ImportKind {

    private static final String HOLDER = "structure";

    @Override
    public String name() {
        return "posts";
    }

    @Override
    public String label() {
        return "market.intake.posts";
    }

    @Override
    public List<MatchField> fields() {
        return PostFields.ALL;
    }

    @Override
    public boolean recognises(ImportSource source) {
        return NamedRows.recognised(source, PostFields.ALL);
    }

    @Override
    public List<Question> questions(ImportSource source) {
        if (NamedRows.recognised(
                source, List.of(MatchField.of(PostFields.WHO, "").must()))) return List.of();
        return List.of(new Question(HOLDER, "market.intake.owner", "market.intake.owner.help", false));
    }

    @Override
    public void read(ImportSource source, ImportReport report) {
        var by = answerable.here();
        var seen = new HashMap<UUID, String>();
        NamedRows.each(source, PostFields.ALL, report, (row, place) -> {
            var said = row.cell(PostFields.WHO);
            var owner = organisations.by(said.isEmpty() ? source.answer(HOLDER) : said);
            var draft = draft(row);
            var id = id(row, owner, draft, source.origin());
            var before = seen.putIfAbsent(id, place);
            if (before != null && !before.equals(place)) throw new NotTaken("market.import.same", new Place(before));
            return take(id, owner, draft, by);
        });
    }

    private Outcome take(UUID id, PartyId owner, PostDraft draft, PartyId by) {
        if (posts.find(id).isPresent()) return new Outcome.Unchanged();
        publishing.draft(id, owner, draft, by);
        db.sql("insert into market.post_import (post) values (:id)")
                .param("id", id)
                .update();
        return new Outcome.Created(draft.title());
    }

    /** The same whenever the same row comes: its own if nobody has it, or one made of its reference, or of what it says. */
    private static UUID id(TableRow row, PartyId owner, PostDraft draft, String origin) {
        var said = row.cell(PostFields.ID);
        var own = Ids.read(said);
        if (own.isPresent()) return own.get();
        var key = said.isEmpty() ? draft.kind() + "\n" + Fold.words(draft.title()) : origin + "\n" + said;
        return Ids.named("post\n" + owner + "\n" + key);
    }

    private PostDraft draft(TableRow row) {
        var title = Plain.line(row.cell(PostFields.TITLE)).strip();
        var text = row.cell(PostFields.TEXT);
        var unit = Plain.line(row.cell(PostFields.UNIT)).strip();
        if (title.length() < 3) throw new NotTaken("market.import.title", new Heading(PostFields.TITLE));
        if (title.length() > PostDraft.LONGEST_TITLE)
            throw new NotTaken("imports.said.long.most", new Heading(PostFields.TITLE), PostDraft.LONGEST_TITLE);
        if (text.length() > PostDraft.LONGEST_TEXT)
            throw new NotTaken("imports.said.long", new Heading(PostFields.TEXT));
        if (unit.length() > PostDraft.LONGEST_UNIT)
            throw new NotTaken("imports.said.long", new Heading(PostFields.UNIT));
        var commune = commune(row.cell(PostFields.COMMUNE));
        return new PostDraft(
                kind(row),
                category(row.cell(PostFields.CATEGORY)),
                title,
                text,
                tags(row.cell(PostFields.TAGS)),
                quantity(row.cell(PostFields.QUANTITY)),
                unit,
                null,
                null,
                commune.code(),
                commune.name(),
                "",
                true,
                PostDraft.PriceMode.ALL_OF,
                List.of(),
                PostDraft.Audience.EVERYBODY,
                Set.of(),
                until(row.cell(PostFields.UNTIL)));
    }

    private static Post.Kind kind(TableRow row) {
        var said = row.cell(PostFields.KIND);
        return PostFields.named(said)
                .orElseThrow(() -> new NotTaken("market.import.kind", new Heading(PostFields.KIND), said));
    }

    /** By its name or its whole path, if one that is open is called so and no other is. */
    private UUID category(String said) {
        if (said.isEmpty()) throw new NotTaken("imports.said.empty", new Heading(PostFields.CATEGORY));
        var tree = categories.tree();
        var path = Fold.words(said);
        var found = tree.open().stream()
                .filter(it -> it.id().toString().equals(said)
                        || Fold.words(it.name()).equals(path)
                        || Fold.words(tree.path(it.id())).equals(path))
                .map(Category::id)
                .toList();
        if (found.size() != 1) throw new NotTaken("market.import.category", new Heading(PostFields.CATEGORY), said);
        return found.getFirst();
    }

    private Commune commune(String said) {
        if (said.isEmpty()) return new Commune(null, "");
        if (said.length() > 100) throw new NotTaken("imports.said.long.she", new Heading(PostFields.COMMUNE));
        return communes.named(said);
    }

    private static List<String> tags(String said) {
        var tags = new LinkedHashSet<String>();
        for (var it : said.split("[|,;\n]")) {
            var tag = it.toLowerCase(Locale.ROOT)
                    .replaceAll("[\\s\"{}\\\\]+", " ")
                    .strip();
            if (!tag.isEmpty() && tag.length() <= PostDraft.LONGEST_TAG && tags.size() < PostDraft.MOST_TAGS)
                tags.add(tag);
        }
        return List.copyOf(tags);
    }

    private static @Nullable Integer quantity(String said) {
        if (said.isEmpty()) return null;
        int quantity = said.matches("[0-9]{1,6}") ? Integer.parseInt(said) : 0;
        if (quantity < 1 || quantity > PostDraft.MOST)
            throw new NotTaken("imports.said.unread.as", new Heading(PostFields.QUANTITY), said);
        return quantity;
    }

    /** What was over long ago gets the usual time anew: it is a draft. */
    private LocalDate until(String said) {
        var today = publishing.today();
        var usual = today.plusDays(PostDraft.USUAL_DAYS);
        if (said.isEmpty()) return usual;
        var day = WrittenDay.read(said)
                .orElseThrow(() -> new NotTaken("imports.said.unread.as", new Heading(PostFields.UNTIL), said));
        return day.isBefore(today) || day.isAfter(today.plusDays(PostDraft.MOST_DAYS)) ? usual : day;
    }
}
