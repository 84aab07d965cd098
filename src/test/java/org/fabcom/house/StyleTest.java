package org.fabcom.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.lang.annotation.Annotation;
import org.fabcom.kernel.demo.Past;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

class StyleTest {

    private static final List<Class<? extends Annotation>> PARTS =
            List.of(Component.class, Controller.class, RestController.class, Repository.class);

    @Test
    void names_say_what_a_thing_is() {
        check(noClasses().should().haveNameMatching(".*\\.[A-Za-z]*(Service|Manager|Helper|Util|Utils|Impl|DTO|Dto)"));
    }

    @Test
    void nothing_is_injected_behind_the_constructor() {
        check(noFields().should().beAnnotatedWith(Autowired.class));
    }

    /** ADR 0293: a part is a record for its constructor's sake, not to hand around what it works with. */
    @Test
    void nobody_takes_from_a_part_what_it_works_with() {
        check(noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "another part's component",
                        call -> call.getTargetOwner().isRecord()
                                && PARTS.stream().anyMatch(call.getTargetOwner()::isAnnotatedWith)
                                && call.getTarget().getRawParameterTypes().isEmpty()
                                && call.getTargetOwner()
                                        .tryGetField(call.getName())
                                        .isPresent()
                                && !outermost(call.getOriginOwner()).equals(call.getTargetOwner()))));
    }

    private static JavaClass outermost(JavaClass it) {
        return it.getEnclosingClass().map(StyleTest::outermost).orElse(it);
    }

    /** ADR 0303; what two packages of java.base have is named. */
    @Test
    void java_base_is_imported_once() throws IOException {
        var named = Pattern.compile("import ([\\w.]+)\\.(?!Annotation;|Attributes;|Proxy;|Signature;)\\w+;");
        var single = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src"))) {
            for (var file : files.filter(it -> it.toString().matches("src/(main|test)/java/.*[.]java"))
                    .toList()) {
                named.matcher(Files.readString(file))
                        .results()
                        .filter(it -> Object.class.getModule().isExported(it.group(1)))
                        .forEach(it -> single.add(file + " " + it.group()));
            }
        }
        assertThat(single).isEmpty();
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
