package org.fabcom.commons.publishing;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAccess;
import org.fabcom.commons.Licence;
import org.fabcom.commons.SharedPlan;
import org.fabcom.commons.SharedPlans;
import org.fabcom.commons.StoryScreen;
import org.fabcom.commons.publishing.PublicationDraft.Kind;
import org.fabcom.commons.publishing.PublicationDrafts.Kept;
import org.fabcom.commons.publishing.PublishView.DraftLineView;
import org.fabcom.commons.publishing.PublishView.DraftView;
import org.fabcom.commons.publishing.PublishView.OfferView;
import org.fabcom.commons.publishing.ReviewView.WordsView;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out the pages on which a plan is given to all. */
@Component
record PublishScreen(Publication publication, SharedPlans shared, StoryScreen stories, People people) {

    /** @param typed what was refused; null: as it was kept */
    PublishView view(Case it, Visitor me, @Nullable Form typed, Page page) {
        var kept = publication.draft(it).orElse(null);
        boolean staff = CaseAccess.staff(me, it);
        var organisation = people.name(it.organisation()).orElse("");
        var licences = publication.licences(it);
        var form = typed != null ? typed : form(kept, organisation, licences.getFirst());
        return new PublishView(
                it.url() + "/verser",
                it.url(),
                organisation,
                staff,
                me.sits(it.organisation(), Seat.REFERENT),
                publication.standing(it).map(SharedPlan::url).orElse(""),
                kept != null,
                kept != null && kept.proposed(),
                kept == null ? 0 : kept.draft().version(),
                kept == null || !staff ? null : draft(it, kept, page),
                kept == null ? null : stories.view(kept.draft().story(), page),
                licences.stream()
                        .map(one -> new OptionView(
                                one.spdx(),
                                page.t("commons.licence." + one),
                                page.t("commons.licence." + one + ".help")))
                        .toList(),
                inherited(it, licences, page),
                kept == null ? "" : unnamed(kept, page),
                form);
    }

    /** “Une association”. */
    String unnamed(Kept kept, Page page) {
        return page.t("commons.kind." + kept.draft().story().setting().kind());
    }

    private String inherited(Case it, List<Licence> licences, Page page) {
        if (licences.size() == Licence.values().length) return "";
        return page.t(
                "commons.publish.inherited",
                shared.parents(it.id()).stream().map(one -> one.story().title()).collect(Collectors.joining(" ; ")));
    }

    private static Form form(@Nullable Kept kept, String organisation, Licence usual) {
        var form = Form.empty().with("licence", usual.spdx()).with("nommer", organisation);
        if (kept == null) return form;
        var draft = kept.draft();
        form.with("titre", draft.bare().title());
        if (draft.place()) form.with("lieu", "oui");
        form.withAll(
                "garder",
                draft.offers().stream()
                        .filter(PublicationDraft.Offer::kept)
                        .map(PublicationDraft.Offer::id)
                        .toList());
        draft.offers().forEach(one -> form.with("mots-" + one.id(), one.text()));
        draft.steps().forEach((line, text) -> form.with("etapes-" + line, text));
        return form;
    }

    private DraftView draft(Case it, Kept kept, Page page) {
        var draft = kept.draft();
        var lines = draft.bare().lines().stream()
                .map(line -> new DraftLineView(
                        line.key(),
                        stories.title(line, page),
                        draft.offers().stream()
                                .filter(one -> one.line().equals(line.key()))
                                .map(one -> new OfferView(
                                        one.id(), page.t("commons.offer." + one.kind()), one.kind() == Kind.WORDS))
                                .toList()))
                .toList();
        int undecided = (int) publication.suspects(it, kept).stream()
                .filter(one -> !one.reviewed())
                .count();
        return new DraftView(draft.version(), lines, undecided);
    }

    ReviewView review(Case it, Kept kept, Form form, Page page) {
        var undecided = publication.suspects(it, kept).stream()
                .filter(one -> !one.reviewed())
                .toList();
        return new ReviewView(
                it.url() + "/verser/relecture",
                it.url() + "/verser",
                kept.draft().version(),
                WordsView.of(undecided, page),
                stories.view(kept.draft().story(), page),
                form);
    }
}
