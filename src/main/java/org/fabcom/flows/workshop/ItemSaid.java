package org.fabcom.flows.workshop;

import module java.base;
import org.fabcom.flows.Kinds;
import org.fabcom.flows.ObjectKind;
import org.fabcom.flows.Site;
import org.fabcom.flows.items.StockItem;
import org.fabcom.flows.items.StockItem.Described;
import org.fabcom.flows.mass.Grams;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of an object: filled, and read. */
@Component
record ItemSaid(Kinds kinds) {

    private static final String GRAMS = "masse";
    private static final String PRICE = "prix";

    static Form form(Described said, Page page) {
        return Form.empty()
                .with("site", said.site())
                .with("objet", said.kind())
                .with("nom", said.name())
                .with("serie", said.serial())
                .with("rangement", said.shelf())
                .with(GRAMS, said.grams() == null ? "" : Grams.plain(said.grams(), page))
                .with(PRICE, Euros.plain(said.price()))
                .with("depot", said.consigned() ? "oui" : null);
    }

    /** Empty if something is wrong; the form then says what. */
    Optional<Described> read(Form form, PartyId owner, List<Site> sites, Page page) {
        var site = Ids.read(form.value("site"))
                .filter(id -> sites.stream().anyMatch(it -> it.id().equals(id)));
        if (site.isEmpty()) form.reject("site", page.t("items.site.missing"));
        var kind = Ids.read(form.value("objet"))
                .flatMap(kinds::find)
                .filter(it -> it.owner().equals(owner));
        if (kind.isEmpty()) form.reject("objet", page.t("items.kind.missing"));
        var name = line(form, "nom", StockItem.LONGEST_NAME, page);
        if (name.length() < 2) form.reject("nom", page.t("items.name.missing"));
        var serial = line(form, "serie", StockItem.LONGEST_SERIAL, page);
        var shelf = line(form, "rangement", StockItem.LONGEST_SHELF, page);
        var grams = grams(form, page);
        var price = Euros.read(form, PRICE, page).orElse(null);
        if (form.wrong() || site.isEmpty() || kind.isEmpty()) return Optional.empty();
        return Optional.of(new Described(
                site.get(), kind.get().id(), name, serial, shelf, grams, price, form.has("depot", "oui")));
    }

    static @Nullable Integer grams(Form form, Page page) {
        if (form.value(GRAMS).isEmpty()) return null;
        var grams = Grams.read(form.value(GRAMS));
        if (grams.isPresent() && grams.getAsLong() <= StockItem.MOST_GRAMS) return (int) grams.getAsLong();
        form.reject(GRAMS, page.t("items.mass.wrong"));
        return null;
    }

    static String line(Form form, String field, int longest, Page page) {
        var line = form.line(field, page);
        if (line.length() > longest) form.reject(field, page.t("web.field.long", longest));
        return line;
    }

    /** In use, and the one it is of though it was archived since. */
    List<OptionView> kinds(PartyId owner, @Nullable UUID chosen) {
        return kinds.all(owner).stream()
                .filter(it -> !it.archived() || it.id().equals(chosen))
                .map(it -> OptionView.of(it.id().toString(), it.officialName()))
                .toList();
    }

    Optional<ObjectKind> kind(UUID id) {
        return kinds.find(id);
    }
}
