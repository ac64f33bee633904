import { useRef } from 'preact/hooks';
import { MOST, type Settings } from '#settings/schema.ts';
import { SiteForm } from './site-form.tsx';
import { SiteRow } from './site-row.tsx';
import type { Save } from './use-saver.ts';

/** What `SitesSection` takes. */
export interface SitesSectionProps {
  sites: Settings['sites'];
  save: Save;
}

/** The sites with a rule of their own. */
export function SitesSection({ sites, save }: SitesSectionProps) {
  const field = useRef<HTMLInputElement>(null);
  const add = (host: string) => {
    if (Object.hasOwn(sites, host)) return `${host} is in the list already.`;
    if (Object.keys(sites).length >= MOST.sites) return `The list is full: it holds ${MOST.sites} sites.`;
    void save((now) => ({ sites: { ...now.sites, [host]: 'off' } }), `${host} was added. Words are not marked there.`);
    return undefined;
  };
  const rename = (from: string, to: string) => {
    if (Object.hasOwn(sites, to)) return `${to} is in the list already.`;
    void save((now) => ({ sites: { ...without(now, from), [to]: now.sites[from] ?? 'off' } }));
    return undefined;
  };
  return (
    <section>
      <h2>Sites</h2>
      <p class="quiet">A rule holds for the site and all below it: health.news.example follows news.example.</p>
      <ul class="rows">
        {Object.entries(sites)
          .sort(([a], [b]) => a.localeCompare(b))
          .map(([host, rule]) => (
            <SiteRow
              key={host}
              host={host}
              rule={rule}
              onRule={(next) => save((now) => ({ sites: { ...now.sites, [host]: next } }))}
              onRename={(to) => rename(host, to)}
              onRemove={() => {
                field.current?.focus();
                void save((now) => ({ sites: without(now, host) }), `${host} was removed.`);
              }}
            />
          ))}
      </ul>
      <SiteForm label="Add a site, such as news.example" action="Add" onHost={add} element={field} />
    </section>
  );
}

function without({ sites }: Settings, host: string): Settings['sites'] {
  const { [host]: _, ...others } = sites;
  return others;
}
