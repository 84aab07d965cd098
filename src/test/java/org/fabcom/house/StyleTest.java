package org.fabcom.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.fabcom.kernel.demo.Past;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StyleTest {

    @Test
    void names_say_what_a_thing_is() {
        check(noClasses().should().haveNameMatching(".*\\.[A-Za-z]*(Service|Manager|Helper|Util|Utils|Impl|DTO|Dto)"));
    }

    @Test
    void nothing_is_injected_behind_the_constructor() {
        check(noFields().should().beAnnotatedWith(Autowired.class));
    }

    @Test
    void only_one_generation_of_jackson_is_used() {
        check(noClasses().should().dependOnClassesThat(resideInAPackage("com.fasterxml.jackson.databind..")));
    }

    @Test
    void time_is_handed_in_by_a_clock() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("org.fabcom.kernel..", "org.fabcom.jte..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now"));
    }

    @Test
    void only_the_invented_territory_tells_a_past() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.fabcom..demo..")
                .should()
                .callMethod(Past.class, "at", Instant.class, Runnable.class));
    }

    @Test
    void nobody_asks_for_a_servlet_session() {
        check(noClasses().should().dependOnClassesThat().haveFullyQualifiedName("jakarta.servlet.http.HttpSession"));
    }

    @Test
    void only_the_console_writes_to_the_standard_streams() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.fabcom.kernel..")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .check(House.classes());
    }

    private static void check(ArchRule rule) {
        rule.check(House.classes());
    }
}
