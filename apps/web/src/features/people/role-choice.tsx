import { roles, type Role } from '@backcast/contracts/permissions';
import { useSpeech } from '../../shared/language/texts-context.js';

/** The five roles, each with the sentence that says what it may do. */
export function RoleChoice({ value, onChange }: { value: Role; onChange: (role: Role) => void }) {
  const { texts } = useSpeech();
  const text = texts.pages.people;
  return (
    <fieldset>
      <legend className="field-label">{text.role}</legend>
      <div className="roles">
        {roles.map((role) => (
          <label key={role} className="role" data-on={role === value || undefined}>
            <input type="radio" name="role" value={role} checked={role === value} onChange={() => onChange(role)} />
            <span>
              <b>{texts.words.roles[role]}</b>
              <span className="small quiet">{text.roleMay[role]}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
