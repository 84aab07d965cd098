package org.fabcom.instance.privacy;

import module java.base;
import org.fabcom.instance.Answers;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.fabcom.people.leaving.RetentionRule;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is kept of people, made from the register in which every room declares its personal fields. */
@Controller
record PrivacyPages(List<PersonalData> rooms, Answers answers, RetentionRule rule) {

    @GetMapping("/vos-donnees")
    @Access(Access.Level.PUBLIC)
    ModelAndView privacy(Page page) {
        var purposes = new LinkedHashMap<String, List<PrivacyView.Field>>();
        rooms.stream()
                .flatMap(it -> it.fields().stream())
                .forEach(it -> purposes.computeIfAbsent(page.t(it.purpose()), purpose -> new java.util.ArrayList<>())
                        .add(field(it, rule.months(), page)));
        var groups = purposes.entrySet().stream()
                .map(it -> new PrivacyView.Purpose(it.getKey(), it.getValue()))
                .toList();
        return page.show("instance/privacy", new PrivacyView(groups, answers.deeds()));
    }

    private static PrivacyView.Field field(PersonalField it, int months, Page page) {
        var column = it.table() + "." + it.column();
        var words = "field." + column;
        return new PrivacyView.Field(
                page.has(words) ? page.t(words) : column,
                column,
                page.t(it.retention(), months),
                page.t(it.visibility()));
    }
}
