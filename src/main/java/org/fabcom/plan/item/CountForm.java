package org.fabcom.plan.item;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Plain;
import org.fabcom.plan.drawing.Templates;
import org.fabcom.plan.following.FollowingDesk.Laid;
import org.fabcom.plan.following.Wording;
import org.fabcom.plan.item.ItemFormView.KindView;
import org.fabcom.plan.way.Counted;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.Stage;
import org.fabcom.plan.way.Step;
import org.fabcom.plan.way.Tally;
import org.fabcom.web.Form;
import org.fabcom.web.Page;

/** Counts, kind by kind: a number, “unknown”, or nothing yet; and one kind of one’s own. */
public final class CountForm {

    /** Name of the fields of a kind that is not in the template. */
    static final String OWN = "autre";

    private final Form form;
    private final Item item;
    private final Templates templates;
    private final Page page;

    CountForm(Form form, Laid laid, Templates templates, Page page) {
        this.form = form;
        this.item = laid.item();
        this.templates = templates;
        this.page = page;
    }

    /** Name of the field for one side of a kind: {@code parti} or {@code arrive}. */
    public static String field(String kind, String what) {
        return what + "-" + Fold.slug(kind);
    }

    private List<String> kinds() {
        return CountTable.kinds(item, templates.family(item.subject().family()).kinds());
    }

    /** The fields to show, filled with what was counted so far. */
    List<KindView> fields(boolean fill, Wording wording) {
        boolean arrived = item.stage().atLeast(Stage.IMPORTED);
        var fields = new ArrayList<KindView>();
        for (var kind : kinds()) {
            fields.add(new KindView(Fold.slug(kind), wording.kind(kind, page), arrived, false));
            if (fill) item.counted(kind).ifPresent(this::fill);
        }
        fields.add(new KindView(OWN, "", arrived, true));
        return fields;
    }

    private void fill(Counted counted) {
        side(counted, "parti", counted.exported());
        side(counted, "arrive", counted.imported());
        form.with(field(counted.kind(), "mot"), counted.comment());
    }

    private void side(Counted counted, String side, Tally tally) {
        if (tally.known()) form.with(field(counted.kind(), side), tally.number());
        if (tally.unknown()) form.with(field(counted.kind(), side) + "-inconnu", "oui");
    }

    /** A step for each kind that was said anew. */
    Optional<List<Step>> steps() {
        var steps = new ArrayList<Step>();
        for (var kind : kinds()) read(kind, Fold.slug(kind), steps);
        var own = Plain.line(form.value("nom-" + OWN));
        if (!own.isEmpty()) read(Plain.cut(own, Counted.LONGEST_KIND), OWN, steps);
        if (form.wrong()) return Optional.empty();
        if (steps.isEmpty()) {
            form.reject("parti-" + Fold.slug(kinds().getFirst()), page.t("plan.form.nothing"));
            return Optional.empty();
        }
        return Optional.of(steps);
    }

    private void read(String kind, String field, List<Step> steps) {
        var exported = tally("parti-" + field);
        var imported = tally("arrive-" + field);
        var comment = Plain.cut(Plain.line(form.value("mot-" + field)), Counted.LONGEST_COMMENT);
        var counted = new Counted(kind, exported, imported, comment);
        if ((exported.said() || imported.said())
                && item.counted(kind).filter(counted::equals).isEmpty()) steps.add(new Step.Count(counted));
    }

    private Tally tally(String field) {
        if (form.has(field + "-inconnu", "oui")) return Tally.UNKNOWN;
        var typed = form.value(field).replaceAll("[\\s\u00a0\u202f]", "");
        if (typed.matches("[1-9][0-9]{0,2}(\\.[0-9]{3})++")) typed = typed.replace(".", "");
        if (typed.isEmpty()) return Tally.NOT_YET;
        if (typed.matches("[0-9]{1,12}")) return Tally.of(Long.parseLong(typed));
        form.reject(field, page.t("plan.form.number"));
        return Tally.NOT_YET;
    }
}
