package org.fabcom.commons.publishing;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseState;
import org.fabcom.commons.Licence;
import org.fabcom.commons.SharedPlan;
import org.fabcom.commons.SharedPlans;
import org.fabcom.commons.Story;
import org.fabcom.commons.publishing.PublicationDraft.Offer;
import org.fabcom.commons.publishing.PublicationDrafts.Kept;
import org.fabcom.kernel.PartyId;
import org.fabcom.plan.Plans;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way of a closed plan to the commons: drafted and looked through by those who accompanied, published by the organisation
 * itself. Who may is asked by the pages; what must have happened before is asked here.
 */
@Component
public class Publication {

    private final Drafting drafting;
    private final PublicationDrafts drafts;
    private final PersonalDataScan reading;
    private final Plans plans;
    private final SharedPlans shared;
    private final PublishNotices notices;

    Publication(
            Drafting drafting,
            PublicationDrafts drafts,
            PersonalDataScan reading,
            Plans plans,
            SharedPlans shared,
            PublishNotices notices) {
        this.drafting = drafting;
        this.drafts = drafts;
        this.reading = reading;
        this.plans = plans;
        this.shared = shared;
        this.notices = notices;
    }

    /** Over, with a plan of which something moved; else there is nothing to tell. */
    boolean possible(Case it) {
        return it.state() == CaseState.CLOSED
                && !it.merged()
                && plans.of(it.id())
                        .filter(plan -> !plans.items(plan.id()).isEmpty())
                        .isPresent();
    }

    /** The one that stands. */
    Optional<SharedPlan> standing(Case it) {
        return shared.of(it.id()).stream().filter(one -> !one.withdrawn()).findFirst();
    }

    /** The draft, begun if there is none. {@code title}: proposed; {@code base}: of this instance. */
    @Transactional
    public Kept begin(Case it, String title, String base, PartyId by) {
        var plan = plans.of(it.id()).orElseThrow();
        var draft = drafting.of(it, plan, plans.items(plan.id()), shared.ancestors(it.id(), base), title);
        drafts.begin(it.id(), draft, closed(it), by);
        return draft(it).orElseThrow();
    }

    /** The tools left, to make a title of. */
    String toolsLeft(Case it) {
        return plans.of(it.id())
                .map(plan -> Drafting.tools(plans.items(plan.id())))
                .orElse("");
    }

    /** The licences the parents leave open. */
    List<Licence> licences(Case it) {
        return Licence.after(
                shared.parents(it.id()).stream().map(SharedPlan::licence).toList());
    }

    /** All that a person should look at, each word once. */
    public List<Suspect> suspects(Case it, Kept kept) {
        return Suspect.of(found(it, kept.draft()), kept.reviewed());
    }

    private List<Found> found(Case it, PublicationDraft draft) {
        return reading.found(it.organisation(), draft.words(), draft.tools());
    }

    /** False if somebody was faster. */
    @Transactional
    public boolean write(Case it, PublicationDraft draft, Set<String> reviewed, PartyId by) {
        return drafts.write(it.id(), draft, reviewed, by);
    }

    /**
     * What somebody decided of each suspect: shown as it is, or replaced wherever it stands. Once nothing is left undecided the
     * organisation may publish, and is told so. False if somebody was faster.
     */
    @Transactional
    public boolean decide(Case it, Kept kept, Decisions decisions, PartyId by) {
        var draft = kept.draft();
        for (var one : found(it, draft))
            if (decisions.hidden().contains(one.id())) draft = replaced(draft, one.words(), one.instead());
        var left = found(it, draft);
        var reviewed = left.stream()
                .filter(one ->
                        decisions.shown().contains(one.id()) || kept.reviewed().contains(one.key()))
                .map(Found::key)
                .collect(Collectors.toSet());
        boolean all = left.stream().allMatch(one -> reviewed.contains(one.key()));
        if (!all) return drafts.write(it.id(), draft, reviewed, by);
        boolean proposed = drafts.propose(it.id(), draft, reviewed, by);
        if (proposed) notices.proposed(it, by);
        return proposed;
    }

    private static PublicationDraft replaced(PublicationDraft draft, String words, String instead) {
        var story = draft.bare();
        var title = Detector.without(story.title(), words, instead);
        var offers = draft.offers().stream()
                .map(one -> new Offer(
                        one.id(), one.line(), one.kind(), Detector.without(one.text(), words, instead), one.kept()))
                .toList();
        var steps = new LinkedHashMap<String, String>();
        draft.steps().forEach((line, text) -> steps.put(line, Detector.without(text, words, instead)));
        var named = new Story(
                title.length() > Story.LONGEST_TITLE ? title.substring(0, Story.LONGEST_TITLE) : title,
                "",
                story.setting(),
                story.result(),
                story.lines(),
                story.ancestors());
        return new PublicationDraft(named, draft.place(), offers, Map.copyOf(steps), draft.version());
    }

    /** The organisation publishes what it has before its eyes; empty if that changed, or is published already. */
    @Transactional
    public Optional<SharedPlan> publish(Case it, int version, Licence licence, String credit, PartyId by) {
        drafts.lock(it.id());
        if (!possible(it) || standing(it).isPresent() || !licences(it).contains(licence)) return Optional.empty();
        var kept = draft(it).filter(one -> one.proposed() && one.draft().version() == version);
        if (kept.isEmpty()) return Optional.empty();
        return Optional.of(shared.publish(it.id(), null, kept.get().draft().story(), licence, credit, by));
    }

    /** Empty too if the accompaniment went on since: another one is begun then. */
    Optional<Kept> draft(Case it) {
        return drafts.of(it.id()).filter(one -> !one.at().isBefore(closed(it)));
    }

    private static Instant closed(Case it) {
        return Objects.requireNonNull(it.closing()).at();
    }
}
