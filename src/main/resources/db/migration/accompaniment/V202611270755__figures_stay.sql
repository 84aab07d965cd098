-- The figures of a closed year stay as they were read: whoever could change them could tell who was added in between.
select journal.protect('accompaniment.figures_year');
