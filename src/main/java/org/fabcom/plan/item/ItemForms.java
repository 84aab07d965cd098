package org.fabcom.plan.item;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Plain;
import org.fabcom.plan.drawing.Templates;
import org.fabcom.plan.following.FollowingDesk.Laid;
import org.fabcom.plan.way.Archive;
import org.fabcom.plan.way.Course.Window;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.Item.Target;
import org.fabcom.plan.way.ItemStanding;
import org.fabcom.plan.way.Reason;
import org.fabcom.plan.way.Stage;
import org.fabcom.plan.way.Step;
import org.fabcom.plan.way.StepRefusal;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.field.TypedDuration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was sent as steps; what cannot be read is said beside its field. */
@Component
record ItemForms(Templates templates, Followers followers) {

    private static final int LONGEST = 1000;
    private static final int MOST_HOURS = 9_999;

    /** What people send in, by the last part of the address. Empty steps: there is something to correct in the form. */
    Optional<List<Step>> steps(String act, Form form, Laid laid, Page page) {
        var reading = new Reading(form, laid, page);
        return switch (act) {
            case "cible" -> reading.target().map(List::of);
            case "avancer" -> reading.advance().map(List::of);
            case "ensemble" -> reading.window().map(List::of);
            case "fin" -> reading.day("jusqu").map(it -> List.of(new Step.MoveEnd(it)));
            case "rien" -> reading.nothing().map(List::of);
            case "compter" -> new CountForm(form, laid, templates, page).steps();
            case "archive" -> reading.archive().map(List::of);
            case "supprimer" ->
                Optional.of(List.of(new Step.DeleteOld(laid.around().today())));
            case "pause" ->
                reading.day("reprise")
                        .map(it -> List.of(new Step.Pause(reading.reason(ItemStanding.PAUSED), reading.words(), it)));
            case "reprendre" -> Optional.of(List.of(new Step.Resume()));
            case "retour" ->
                Optional.of(List.of(new Step.RollBack(reading.reason(ItemStanding.ROLLED_BACK), reading.words())));
            case "recommencer" -> Optional.of(List.of(new Step.Restart()));
            case "garder" -> Optional.of(List.of(new Step.Keep(reading.reason(ItemStanding.KEPT), reading.words())));
            case "referent" -> reading.referent().map(List::of);
            case "cloture" -> reading.day("cloture").map(it -> List.of(new Step.SayFiscalClosing(it)));
            case "lever" -> reading.waiver().map(List::of);
            case "duree" -> reading.spent().map(List::of);
            default -> Optional.empty();
        };
    }

    /** Nothing is counted or carried over where something is put in place. */
    static boolean offers(Item item, String act) {
        return item.subject().way() != Stage.Way.SETTING_UP || !act.equals("compter") && !act.equals("rien");
    }

    /** The field beside which a refusal is said; null if it concerns the whole item. */
    static @Nullable String field(String act, StepRefusal refusal) {
        return switch (refusal) {
            case StepRefusal.ReasonMissing it -> "motif";
            case StepRefusal.WordsMissing it -> act.equals("rien") || act.equals("lever") ? "pourquoi" : "mots";
            case StepRefusal.ResumeNotAhead it -> "reprise";
            case StepRefusal.GapNotExplained it -> CountForm.field(it.counted().kind(), "mot");
            case StepRefusal.ArchiveIncomplete it -> "lieu";
            case StepRefusal.FingerprintWrong it -> "empreinte";
            case StepRefusal.WindowWrong it when act.equals("fin") -> "jusqu";
            case StepRefusal.InTheFuture it when act.equals("archive") -> "date";
            case StepRefusal.BeforeTheLast it when act.equals("archive") -> "date";
            case StepRefusal.WindowWrong it when act.equals("ensemble") -> "au";
            case StepRefusal.NoTarget it -> "logiciel";
            case StepRefusal.InTheFuture it -> day(act);
            case StepRefusal.BeforeTheLast it -> day(act);
            case StepRefusal.BeforeTheRequest it -> day(act);
            default -> null;
        };
    }

    /** Where the page of the item asks for a day. */
    private static @Nullable String day(String act) {
        return switch (act) {
            case "avancer", "cible" -> "jour";
            case "ensemble" -> "du";
            default -> null;
        };
    }

    private final class Reading {

        private final Form form;
        private final Laid laid;
        private final Page page;

        Reading(Form form, Laid laid, Page page) {
            this.form = form;
            this.laid = laid;
            this.page = page;
        }

        String words() {
            return Plain.cut(form.value("mots"), LONGEST);
        }

        Reason reason(ItemStanding standing) {
            return form.choice("motif", Reason.class, page)
                    .orElse(standing == ItemStanding.KEPT ? Reason.TOO_HARD : Reason.NO_ALTERNATIVE);
        }

        Optional<LocalDate> day(String field) {
            var day = Days.typed(form.value(field));
            if (day != null && day.getYear() > 1990 && day.getYear() < 2200) return Optional.of(day);
            form.reject(field, page.t("plan.form.day"));
            return Optional.empty();
        }

        /** The day of a step, today if none is said. */
        private Optional<LocalDate> happened(String field) {
            if (form.value(field).isEmpty()) return Optional.of(laid.around().today());
            return day(field);
        }

        Optional<Step> target() {
            if (laid.asked()) {
                form.reject("logiciel", page.t("plan.refused.PlanNotAccepted"));
                return Optional.empty();
            }
            var own = form.value("logiciel");
            var chosen = form.value("choix").split(" \\| ", 2);
            var software = own.isEmpty() ? chosen[0].strip() : own;
            var host = form.value("hebergeur");
            if (host.isEmpty() && own.isEmpty() && chosen.length > 1) host = chosen[1];
            var target = new Target(Plain.cut(software, 200), Plain.cut(host, 200));
            return happened("jour").map(it -> new Step.ChooseTarget(target, it));
        }

        Optional<Step> advance() {
            var next = form.choice("vers", Stage.class, page)
                    .or(() -> laid.item().next())
                    .orElse(Stage.CLOSED);
            return happened("jour").map(it -> new Step.Advance(next, it));
        }

        Optional<Step> window() {
            var from = happened("du");
            var to = day("au");
            if (from.isEmpty() || to.isEmpty()) return Optional.empty();
            return Optional.of(new Step.RunBoth(new Window(from.get(), to.get())));
        }

        Optional<Step> nothing() {
            var kind = templates.family(laid.item().subject().family()).kinds().getFirst();
            return Optional.of(new Step.NothingToCarry(
                    kind, Plain.cut(form.value("pourquoi"), 600), laid.around().today()));
        }

        Optional<Step> archive() {
            var sha = form.value("empreinte").replaceAll("\\s", "").toLowerCase(Locale.ROOT);
            return day("date")
                    .map(it -> new Step.KeepArchive(new Archive(
                            it,
                            Plain.cut(form.value("lieu"), 200),
                            Plain.cut(Plain.line(form.value("gardien")), 200),
                            sha.isEmpty() ? null : sha)));
        }

        /** Somebody who sits in the organisation, or who accompanies it while nobody does: the one who is reminded. */
        Optional<Step> referent() {
            var chosen = followers.of(laid).stream()
                    .filter(it -> it.person().toString().equals(form.value("personne")))
                    .findFirst();
            if (chosen.isEmpty()) form.reject("personne", page.t("plan.form.person"));
            return chosen.map(it -> new Step.NameReferent(it.person()));
        }

        Optional<Step> waiver() {
            try {
                return Optional.of(new Step.Waive(
                        UUID.fromString(form.value("quoi")), Plain.cut(form.value("pourquoi"), LONGEST)));
            } catch (IllegalArgumentException notChosen) {
                form.reject("quoi", page.t("plan.form.obstacle"));
                return Optional.empty();
            }
        }

        Optional<Step> spent() {
            var hours = hours();
            var minutes = number("minutes", 59);
            var euros = number("euros", 9_999_999);
            if (hours.isEmpty() || minutes.isEmpty() || euros.isEmpty()) return Optional.empty();
            var all = (int) (hours.get() + minutes.get());
            return Optional.of(new Step.SaySpent(new Item.Spent(all, euros.get() * 100)));
        }

        /** In minutes, as people say them; nothing typed is none. */
        private Optional<Integer> hours() {
            if (form.value("heures").isBlank()) return Optional.of(0);
            var read = TypedDuration.minutes(form.value("heures")).filter(it -> it <= MOST_HOURS * 60);
            if (read.isEmpty()) form.reject("heures", page.t("diagnosis.wrong.hours", MOST_HOURS));
            return read;
        }

        private Optional<Long> number(String field, long most) {
            var typed = form.value(field).replaceAll("[\\s\u00a0\u202f]", "");
            if (typed.isEmpty()) return Optional.of(0L);
            if (typed.matches("[0-9]{1,7}") && Long.parseLong(typed) <= most) return Optional.of(Long.parseLong(typed));
            form.reject(field, page.t("plan.form.number"));
            return Optional.empty();
        }
    }
}
