-- A closed year is a closing like another: chained, and the heads of all chains are kept with it.
drop trigger append_only on accompaniment.figures_year;
select journal.install('accompaniment.figures_year');
select journal.closes('accompaniment.figures_year');
