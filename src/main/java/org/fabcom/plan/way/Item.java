package org.fabcom.plan.way;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.plan.way.Stage.Way;
import org.jspecify.annotations.Nullable;

/**
 * One tool of a plan on its way. Immutable: {@link #take} answers the next state, or why not. {@code counts} and
 * {@code archive} are those of the present attempt; {@code begun}: a step was ever taken, beside naming who follows it and
 * saying when accounts are closed.
 */
public record Item(
        UUID id,
        UUID plan,
        int position,
        Subject subject,
        @Nullable Target target,
        @Nullable PartyId referent,
        @Nullable LocalDate fiscalClosing,
        Course course,
        List<Counted> counts,
        @Nullable Archive archive,
        @Nullable Spent spent,
        boolean begun,
        int version) {

    /** Days during which the old tool can still be read before it is closed. */
    public static final int READ_ONLY_DAYS = 30;

    /** What the item is about: a tool by its name and catalogue address, its family of templates, its way, whether it holds
     *  anything worth taking along, whether it changes only when a financial year ends. */
    public record Subject(
            String tool, @Nullable String slug, String family, Way way, boolean history, boolean atFiscalClosing) {

        /** Family of what gets an account back from somebody who left; « account-… » for another holding than an address. */
        public static final String ACCOUNT = "account";

        public boolean regains() {
            return regains(family);
        }

        public static boolean regains(String family) {
            return family.equals(ACCOUNT) || family.startsWith(ACCOUNT + "-");
        }

        /** The same tool, by its sheet or by its name, however it is written. */
        public boolean same(Subject other) {
            return slug != null && slug.equals(other.slug) || Fold.key(tool).equals(Fold.key(other.tool));
        }
    }

    /** Where to: a piece of software, and at whose place (empty if not said). */
    public record Target(String software, String host) {}

    /** What it really took, all people together: statement A35. */
    public record Spent(int minutes, long cents) {}

    public Item {
        counts = List.copyOf(counts);
    }

    /** Does the step, or says all that stands in its way. */
    public StepOutcome take(Step step, Around around) {
        var refusals = Guards.of(this, around).against(step);
        return refusals.isEmpty()
                ? new StepOutcome.Done(Moves.after(this, step, around))
                : new StepOutcome.Refused(refusals);
    }

    /** What stands in the way of a step now. */
    public List<StepRefusal> obstacles(Step step, Around around) {
        return Guards.of(this, around).against(step);
    }

    public Stage stage() {
        return course.stage();
    }

    public ItemStanding standing() {
        return course.standing();
    }

    public boolean moving() {
        return standing() == ItemStanding.MOVING;
    }

    /** It is no line of the plan any more. */
    public boolean dropped() {
        return standing() == ItemStanding.DROPPED;
    }

    /** True while there is something to do: it moves or is paused, and has not come to its end. */
    public boolean underWay() {
        return (moving() || standing() == ItemStanding.PAUSED) && !finished();
    }

    public boolean finished() {
        return stage() == subject.way().last();
    }

    /** True once others may build on it; what is left does not wait for an account that nobody gets back any more. */
    public boolean serves() {
        if (subject.regains() && standing() == ItemStanding.ROLLED_BACK) return true;
        return moving() && stage().atLeast(subject.way().serves());
    }

    /** The stage after this one; empty at the end of its way. */
    public Optional<Stage> next() {
        return finished() ? Optional.empty() : Optional.of(Stage.values()[stage().ordinal() + 1]);
    }

    /** Statement A25: at least one kind with two numbers, and no kind counted on one side only. */
    public boolean twoCounts() {
        return counts.stream().anyMatch(Counted::bothKnown) && counts.stream().allMatch(Counted::bothSaid);
    }

    public Optional<Counted> counted(String kind) {
        return counts.stream().filter(it -> it.kind().equals(kind)).findFirst();
    }

    /** The first day on which the old account may be closed, as far as it can be told today. */
    public Optional<LocalDate> closingFrom(LocalDate today) {
        var window = course.window();
        var readOnly = course.on(Stage.READ_ONLY)
                .or(() -> stage() == Stage.SWITCHED ? Optional.of(today) : Optional.empty())
                .or(() -> stage() == Stage.DOUBLE_RUNNING && window != null
                        ? Optional.of(window.to().isAfter(today) ? window.to() : today)
                        : Optional.empty());
        return readOnly.map(it -> it.plusDays(READ_ONLY_DAYS));
    }

    // The next states

    /** The latest of each kind, as it was read. */
    public Item with(List<Counted> latest) {
        return new Item(
                id,
                plan,
                position,
                subject,
                target,
                referent,
                fiscalClosing,
                course,
                latest,
                archive,
                spent,
                begun,
                version);
    }

    Item with(Course next) {
        return next(target, referent, fiscalClosing, next, counts, archive, spent, true);
    }

    Item going(Target to, Course next) {
        return next(to, referent, fiscalClosing, next, counts, archive, spent, true);
    }

    Item followedBy(PartyId person) {
        return next(target, person, fiscalClosing, course, counts, archive, spent, begun);
    }

    Item closingAccounts(LocalDate on) {
        return next(target, referent, on, course, counts, archive, spent, begun);
    }

    Item archived(Archive kept) {
        return next(target, referent, fiscalClosing, course, counts, kept, spent, true);
    }

    Item counting(Counted counted) {
        var all = new ArrayList<>(counts);
        all.removeIf(it -> it.kind().equals(counted.kind()));
        all.add(counted);
        return next(target, referent, fiscalClosing, course, all, archive, spent, true);
    }

    Item costing(Spent what) {
        return next(target, referent, fiscalClosing, course, counts, archive, what, true);
    }

    Item afresh() {
        return next(target, referent, fiscalClosing, course.again(), List.of(), null, null, true);
    }

    Item asOne(int next) {
        return new Item(
                id,
                plan,
                position,
                subject,
                target,
                referent,
                fiscalClosing,
                course,
                counts,
                archive,
                spent,
                begun,
                next);
    }

    private Item next(
            @Nullable Target to,
            @Nullable PartyId person,
            @Nullable LocalDate closing,
            Course where,
            List<Counted> counted,
            @Nullable Archive kept,
            @Nullable Spent what,
            boolean started) {
        return new Item(
                id, plan, position, subject, to, person, closing, where, counted, kept, what, started, version + 1);
    }
}
