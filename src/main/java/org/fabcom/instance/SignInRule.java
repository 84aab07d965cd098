package org.fabcom.instance;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.steps.Holders;
import org.fabcom.people.steps.Sleep;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rule of two steps is made by whoever follows it already, counts from a day, and is told to those concerned. Thread-safe. */
@Component
class SignInRule {

    private static final int DAYS = 14;
    private static final int MOST_DAYS = 366;
    /** Where no mail leaves, somebody has to tell each of them. */
    private static final int DAYS_TO_TELL = 7;

    private static final String WANTED = Question.TWO_STEPS.key();
    private static final String FROM = Question.TWO_STEPS_FROM.key();

    /** How many answers changed; the day of a rule that is new or has another day, and how many letters left. */
    record Saved(int changed, Optional<LocalDate> from, int letters) {}

    private final Answers answers;
    private final Holders holders;
    private final Sleep sleep;
    private final Settings settings;
    private final Clock clock;

    SignInRule(Answers answers, Holders holders, Sleep sleep, Settings settings, Clock clock) {
        this.settings = settings;
        this.answers = answers;
        this.holders = holders;
        this.sleep = sleep;
        this.clock = clock;
    }

    /** Who has rights and how many of them have one step only, the reader included. */
    String figures(PartyId me, Page page) {
        var figures = holders.figures();
        var words = page.t("instance.two_steps.figures", figures.all(), figures.without(), sleep.hasStep(me) ? 0 : 1);
        return words + " "
                + page.t(mail() ? "instance.two_steps.letters" : "instance.two_steps.noletters", DAYS_TO_TELL);
    }

    /** Completes what was read: no day is two weeks from now, and without the rule there is none. */
    void check(Map<String, String> read, Form form, PartyId me, Page page) {
        if (read.getOrDefault(WANTED, "").isEmpty()) {
            read.put(FROM, "");
            return;
        }
        var today = Days.today(clock);
        var now = answers.deeds();
        boolean isNew = now.known(Question.TWO_STEPS).isEmpty();
        if (isNew && !sleep.hasStep(me)) form.reject(WANTED, page.t("instance.two_steps.first"));
        if (form.error(FROM) != null) return;
        var day = read.getOrDefault(FROM, "");
        if (!day.isEmpty() && LocalDate.parse(day).isAfter(today.plusDays(MOST_DAYS)))
            form.reject(FROM, page.t("instance.two_steps.far"));
        if (day.isEmpty() && isNew) read.put(FROM, today.plusDays(DAYS).toString());
        else if (!day.equals(now.of(Question.TWO_STEPS_FROM)) && !day.isEmpty())
            refusal(LocalDate.parse(day), today).ifPresent(it -> form.reject(FROM, page.t(it, DAYS_TO_TELL)));
    }

    private Optional<String> refusal(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) return Optional.of("instance.two_steps.past");
        boolean soon = day.isBefore(today.plusDays(DAYS_TO_TELL));
        return soon && !mail() && holders.figures().without() > 0
                ? Optional.of("instance.two_steps.untold")
                : Optional.empty();
    }

    /** False where letters only wait in the outbox. */
    boolean mail() {
        return settings.smtp().isPresent();
    }

    /** The rule and its letters, or neither. */
    @Transactional
    Saved save(Map<String, String> read, PartyId me) {
        int changed = answers.save(read, me);
        if (changed == 0 || read.getOrDefault(WANTED, "").isEmpty()) return new Saved(changed, Optional.empty(), 0);
        var day = read.getOrDefault(FROM, "");
        var from = day.isEmpty() ? Days.today(clock) : LocalDate.parse(day);
        return new Saved(changed, Optional.of(from), holders.tell(from));
    }
}
