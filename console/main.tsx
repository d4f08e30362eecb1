import { createRoot } from 'react-dom/client';
import { Console } from './app/console';
import './app/look.css';

createRoot(document.getElementById('console') as HTMLElement).render(<Console />);
