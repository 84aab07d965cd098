package org.fabcom.membership;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** In which order the register is read. */
@FabComTest
class RegisterOrderTest extends WithRegister {

    RegisterOrderTest(ApplicationContext beans) {
        super(beans);
    }

    /** By numbers as a rule, by names where they are asked for, in files too; a search keeps the order. */
    @Test
    void the_register_is_read_in_the_order_of_its_numbers_or_of_its_names() {
        var it = new Association("Les Tilleuls", beans);
        for (var name : List.of("Zoé Arnaud", "Élise Bon", "Damien Roux"))
            it.desk()
                    .get(it.url() + "/nouveau")
                    .form("Inscrire au registre")
                    .fill("Nom", name)
                    .submit();
        var numbers = it.desk().get(it.url());
        assertThat(numbers.page().select("tbody th").eachText())
                .containsExactly("Zoé Arnaud", "Élise Bon", "Damien Roux");
        var names = numbers.click("des noms");
        assertThat(names.page().select("tbody th").eachText())
                .containsExactly("Damien Roux", "Élise Bon", "Zoé Arnaud");
        assertThat(names.page().select("[aria-current=true]").eachText()).contains("des noms");
        assertThat(names.page().select("input[type=hidden][name=tri]").val()).isEqualTo("nom");
        assertThat(names.click("CSV").body().lines().skip(1))
                .satisfiesExactly(
                        one -> assertThat(one).contains("Damien Roux"),
                        one -> assertThat(one).contains("Élise Bon"),
                        one -> assertThat(one).contains("Zoé Arnaud"));
    }
}
