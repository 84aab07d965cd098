package org.fabcom.instance;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.people.Email;
import org.fabcom.people.numbers.NumberReading;
import org.fabcom.people.numbers.Rna;
import org.fabcom.people.numbers.Siret;
import org.fabcom.places.Commune;
import org.fabcom.places.CommuneFieldView;
import org.fabcom.places.CommuneFields;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.render.Messages;
import org.springframework.stereotype.Component;

/** Shows the questions of a section and reads what was answered; what is wrong is said beside its field. */
@Component
public final class Answering {

    private static final Comparator<String> FRENCH_FIRST =
            Comparator.comparing((String it) -> !it.equals("fr")).thenComparing(Comparator.naturalOrder());

    private final CommuneFields communes;
    private final Messages messages;

    Answering(CommuneFields communes, Messages messages) {
        this.communes = communes;
        this.messages = messages;
    }

    /** The form as it was answered so far. */
    public Form form(Section section, Deeds deeds) {
        var form = Form.empty();
        for (var question : section.questions()) {
            switch (question.kind()) {
                case COMMUNES -> form.withAll(question.key(), deeds.communes());
                case LANGUAGES -> form.withAll(question.key(), deeds.languages());
                case COLOUR -> form.with(question.key(), deeds.accent());
                default -> form.with(question.key(), deeds.of(question));
            }
        }
        return form;
    }

    public SectionView view(Section section, Form form, Page page) {
        var languages = messages.languages().stream()
                .sorted(FRENCH_FIRST)
                .map(it -> OptionView.of(it, languageName(it)))
                .toList();
        return new SectionView(
                section, form, field(form), languages, AccentView.of(form.value(Question.ACCENT.key())), "");
    }

    private static String languageName(String code) {
        var locale = Locale.of(code);
        var name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    private CommuneFieldView field(Form form) {
        return communes.several(form, Question.COMMUNES.key());
    }

    /** By key, empty where nothing was answered. Whoever calls looks whether the form is wrong. */
    public Map<String, String> read(Section section, Form form, Page page) {
        var answers = new LinkedHashMap<String, String>();
        for (var question : section.questions()) answers.put(question.key(), read(question, form, page));
        if (section == Section.TERRITORY
                && answers.getOrDefault(Question.COMMUNES.key(), "").isEmpty()
                && answers.getOrDefault(Question.TERRITORY.key(), "").isEmpty()) {
            form.reject(Question.TERRITORY.key(), page.t("instance.refused.territory"));
        }
        return answers;
    }

    private String read(Question question, Form form, Page page) {
        var typed = form.value(question.key());
        if (typed.length() > question.most()) {
            form.reject(question.key(), page.t("instance.refused.long", page.t(label(question)), question.most()));
            return "";
        }
        var value = switch (question.kind()) {
            case COMMUNES -> communes(form, page);
            case LANGUAGES -> languages(form);
            case YES -> typed.isEmpty() ? "" : "oui";
            case TEXT -> typed.replace("\r\n", "\n");
            default -> typed.isEmpty() ? "" : line(question, typed, form, page);
        };
        if (value.isEmpty() && question.required() && form.error(question.key()) == null) {
            form.reject(question.key(), page.t("instance.refused.empty", page.t(label(question))));
        }
        return value;
    }

    private String line(Question question, String typed, Form form, Page page) {
        return switch (question.kind()) {
            case EMAIL -> ok(Email.read(typed).map(Email::text), question, "email", form, page);
            case PHONE -> ok(phone(typed), question, "phone", form, page);
            case DATE -> ok(date(typed), question, "date", form, page);
            case PERCENT -> ok(percent(typed), question, "percent", form, page);
            case MONTHS -> ok(months(typed), question, "months", form, page);
            case COLOUR -> ok(colour(typed), question, "colour", form, page);
            case SIRET -> number(Siret.read(typed), it -> it.siretNumber().orElse(""), question, form, page);
            case RNA -> number(Rna.read(typed), it -> it.rnaNumber().orElse(""), question, form, page);
            default -> form.line(question.key(), page).replaceAll("\\s+", " ");
        };
    }

    private static String ok(Optional<String> read, Question question, String why, Form form, Page page) {
        if (read.isEmpty()) form.reject(question.key(), page.t("instance.refused." + why, page.t(label(question))));
        return read.orElse("");
    }

    private static String number(
            NumberReading reading,
            Function<org.fabcom.people.numbers.Registration, String> digits,
            Question question,
            Form form,
            Page page) {
        return switch (reading) {
            case NumberReading.Read(var number) -> digits.apply(number);
            case NumberReading.Refused(String key, int count) -> {
                form.reject(question.key(), page.t(key, count));
                yield "";
            }
        };
    }

    private String communes(Form form, Page page) {
        var field = field(form);
        if (field.waiting()) form.reject(Question.COMMUNES.key(), page.t("places.commune.pick"));
        return field.chosen().stream().map(Commune::insee).collect(Collectors.joining(" "));
    }

    private String languages(Form form) {
        var known = messages.languages();
        var chosen = form.all(Question.LANGUAGES.key()).stream()
                .filter(known::contains)
                .distinct();
        return chosen.sorted(FRENCH_FIRST).collect(Collectors.joining(" "));
    }

    private static Optional<String> phone(String typed) {
        return typed.matches("\\+?[0-9][0-9 .()\\-\u00a0\u202f]{5,}") ? Optional.of(typed) : Optional.empty();
    }

    private static Optional<String> date(String typed) {
        return Optional.ofNullable(Days.typed(typed)).map(LocalDate::toString);
    }

    /** Three months leave time to warn; beyond five years nobody would call it a retention time any more. */
    private static Optional<String> months(String typed) {
        return Optional.of(typed).filter(it -> it.matches("[1-9][0-9]?")).filter(it -> {
            int months = Integer.parseInt(it);
            return months >= 3 && months <= 60;
        });
    }

    private static Optional<String> percent(String typed) {
        var digits = typed.replaceAll("[\\s%\u00a0\u202f]", "");
        return digits.matches("[0-9]{1,3}") && Integer.parseInt(digits) <= 100
                ? Optional.of(String.valueOf(Integer.parseInt(digits)))
                : Optional.empty();
    }

    private static Optional<String> colour(String typed) {
        var lower = typed.toLowerCase(Locale.ROOT);
        var hex = lower.startsWith("#") ? lower : "#" + lower;
        return hex.matches("#[0-9a-f]{6}") ? Optional.of(hex) : Optional.empty();
    }

    static String label(Question question) {
        return "instance.q." + question.key();
    }

    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    }
}
