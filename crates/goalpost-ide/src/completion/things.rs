//! Ids and handles that may be typed: of what can be meant there, the nearest first.

use goalpost_model::{Evaluation, ThingRef};
use goalpost_syntax::Keyword;

use super::{Completion, CompletionKind, Context, MOST};

impl<'m> Context<'m> {
    /// The handles of people and teams.
    pub(super) fn handles(&self) -> Vec<Completion> {
        self.parties(&[Keyword::Person, Keyword::Team])
    }

    /// The handles of people, teams or both; where nobody is declared, those in use.
    pub(super) fn parties(&self, kinds: &[Keyword]) -> Vec<Completion> {
        if !self.model.declares_parties() {
            return self.handles_in_use();
        }
        let typed = self.word().trim_start_matches('@').to_lowercase();
        let parties = self
            .model
            .things()
            .filter(|thing| kinds.contains(&thing.keyword()) && !thing.in_template() && may_be_meant(*thing, &typed));
        let complete = |thing: ThingRef<'m>| {
            let name = thing.name()?;
            Some(
                Completion::new(name.text, CompletionKind::Handle, self.typed)
                    .detail(thing.title())
                    .documentation(thing.keyword().with_article()),
            )
        };
        let all: Vec<Completion> = parties.filter_map(complete).take(MOST).collect();
        self.is_open.set(self.is_open.get() || all.len() == MOST);
        all
    }

    fn handles_in_use(&self) -> Vec<Completion> {
        let mut found: Vec<&str> = Vec::new();
        for file in self.near_files() {
            for handle in crate::names::handles_in(&self.model.file(file).tree) {
                let is_typed = handle.span.touches(self.offset) && file == self.file;
                let is_known = found.iter().any(|known| known.eq_ignore_ascii_case(handle.text));
                if !is_typed && !is_known {
                    found.push(handle.text);
                }
            }
            if found.len() >= MOST {
                self.is_open.set(true);
                break;
            }
        }
        let all = found.into_iter().take(MOST);
        all.map(|handle| Completion::new(handle, CompletionKind::Handle, self.typed).detail("named in this workspace"))
            .collect()
    }

    /// The ids of things of these kinds, any kind where none is given: of this file first, what is closed last, and never
    /// the thing itself or what is in it.
    pub(super) fn ids(&self, kinds: &[Keyword]) -> Vec<Completion> {
        self.ids_by(kinds, |is_closed| is_closed)
    }

    /// The same for what may follow one of them: what is closed first.
    pub(super) fn ids_to_follow(&self, kinds: &[Keyword]) -> Vec<Completion> {
        self.ids_by(kinds, |is_closed| !is_closed)
    }

    /// The same, where it is said whether what is closed comes last.
    fn ids_by(&self, kinds: &[Keyword], is_last: impl Fn(bool) -> bool) -> Vec<Completion> {
        let typed = self.word().to_lowercase();
        let is_wanted = |thing: &ThingRef<'m>| {
            let kind = kinds.is_empty() || kinds.contains(&thing.keyword());
            kind && !thing.in_template()
                && thing.keyword() != Keyword::File
                && may_be_meant(*thing, &typed)
                && !self.is_around(*thing)
        };
        let here = self.model.things_in(self.file).filter(is_wanted);
        let elsewhere = self
            .model
            .things()
            .filter(|thing| thing.file() != self.file)
            .filter(is_wanted);
        let mut found: Vec<ThingRef<'m>> = here.chain(elsewhere).take(MOST).collect();
        self.is_open.set(self.is_open.get() || found.len() == MOST);
        let evaluation = Evaluation::new(self.model, self.model.today());
        found.sort_by_cached_key(|thing| is_last(evaluation.is_closed(*thing)));
        let complete = |thing: ThingRef<'m>| {
            let full = thing.full_id().filter(|id| !id.starts_with('@'))?;
            Some(self.id(thing, &full))
        };
        found.into_iter().filter_map(complete).collect()
    }

    /// The ids of other things of a kind in what holds this one.
    pub(super) fn neighbours(&self, kind: Keyword) -> Vec<Completion> {
        let own = self.parent.map(ThingRef::id);
        let Some(around) = self.parent.and_then(ThingRef::parent) else {
            return Vec::new();
        };
        let others = around.children_of(kind).filter(|thing| Some(thing.id()) != own);
        others
            .filter_map(|thing| Some(self.id(thing, thing.name()?.text)))
            .collect()
    }

    fn id(&self, thing: ThingRef<'m>, name: &str) -> Completion {
        let short = self.shortest(thing, name);
        Completion::new(short, CompletionKind::Id, self.typed)
            .detail(thing.title())
            .documentation(thing.keyword().with_article())
    }

    /// The least of a full id that means the thing where it is typed; what is typed of the rest is kept.
    fn shortest<'n>(&self, thing: ThingRef<'m>, full: &'n str) -> &'n str {
        let from = self.parent.map(ThingRef::id);
        let means = |name: &&str| {
            let found = self.model.resolve(name, from, self.file);
            found.is_some_and(|found| found.id() == thing.id())
        };
        let typed = self.word();
        let ends = full.match_indices(['/', '.']).map(|(at, _)| &full[at + 1..]);
        let shorter: Vec<&str> = ends.filter(|end| end.starts_with(typed)).collect();
        if full.starts_with(typed) && !typed.is_empty() {
            return full;
        }
        shorter.into_iter().rev().find(means).unwrap_or(full)
    }

    /// Whether a thing is the one that the line stands in, or stands in that.
    fn is_around(&self, thing: ThingRef<'m>) -> bool {
        let Some(own) = self.parent.map(ThingRef::id) else {
            return false;
        };
        std::iter::successors(Some(thing), |thing| thing.parent()).any(|one| one.id() == own)
    }
}

/// Whether an id or title may be meant by what is typed so far.
fn may_be_meant(thing: ThingRef<'_>, typed: &str) -> bool {
    let last = typed.rsplit(['/', '.']).next().unwrap_or(typed);
    let name = thing.name().map_or("", |name| name.text);
    last.is_empty() || name.to_lowercase().contains(last) || thing.title().to_lowercase().contains(last)
}
